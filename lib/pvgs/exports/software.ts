import packageJson from "@/package.json";

/** Printed in every file, so that a result can be traced to the program that made it. */
export const SOFTWARE = { name: packageJson.name, version: packageJson.version };
