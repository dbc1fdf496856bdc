// Run after every `npm install`: npm leaves builds for other platforms out of the lock file when the registry in use
// does not offer them, and `npm ci` then refuses the file. Names and versions are enough for npm to accept it.
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "package-lock.json";
const SYSTEMS = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "aix",
  "win32",
];
const PROCESSORS = [
  "wasm32",
  "arm64",
  "x64",
  "ia32",
  "loong64",
  "ppc64",
  "riscv64",
  "s390x",
  "mips64el",
  "arm",
];

const lock = JSON.parse(readFileSync(FILE, "utf8"));
for (const [location, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (/^\d/.test(version) && !isLocked(location, name)) addStub(name, version, entry.dev);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)),
);
for (const entry of Object.values(lock.packages)) delete entry.resolved;
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);

/** Looks where Node would: in the package's own node_modules, then in every folder above. */
function isLocked(location, name) {
  for (let at = location; ; at = at.slice(0, Math.max(at.lastIndexOf("/node_modules/"), 0))) {
    if (lock.packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

function addStub(name, version, dev) {
  const short = name.split("/").pop() ?? name;
  const os = SYSTEMS.find((system) => short.includes(system));
  const cpu = PROCESSORS.find((processor) => short.includes(processor));
  if (!cpu) return;
  lock.packages[`node_modules/${name}`] = {
    version,
    cpu: [cpu],
    optional: true,
    ...(dev && { dev: true }),
    ...(os && { os: [os] }),
    ...(os === "linux" && { libc: [short.includes("musl") ? "musl" : "glibc"] }),
  };
}
