// Plain JavaScript without packages: this runs on a fresh clone, on any Node from 20, before anything is installed.
// It installs, generates and builds what is missing or out of date, then runs a program on Node 24.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const ROOT = path.join(import.meta.dirname, "..");
const MINIMUM = [22, 18];
const WEB = [
  "app",
  "components",
  "lib",
  "inngest",
  "public",
  "instrumentation.ts",
  "instrumentation-node.ts",
  "proxy.ts",
  "next.config.mjs",
];
const PROGRAMS = ["lib", "inngest", "scripts", "samples"];
const SHARED = ["package-lock.json", "tsconfig.json", "prisma/schema.prisma"];

/** What each program needs before it can run. */
const NEEDS = {
  demo: ["programs", "web"],
  start: ["programs", "web"],
  build: ["programs", "web"],
  cpg2pvg: ["programs"],
  bench: ["programs"],
  "user-create": ["programs"],
  test: ["programs", "web"],
};

const [program, ...args] = process.argv.slice(2);
process.chdir(ROOT);
main();

function main() {
  const needs = NEEDS[program];
  if (!needs) fail(`Unknown program ${program}. There are: ${Object.keys(NEEDS).join(", ")}.`);
  install();
  const node = findNode();
  step("database client", ["prisma/schema.prisma", "package-lock.json"], "lib/db/generated", () =>
    run(node, ["node_modules/prisma/build/index.js", "generate"], {
      PRISMA_SCHEMA_ENGINE_BINARY: node,
      CHECKPOINT_DISABLE: "1",
    }),
  );
  if (needs.includes("programs")) {
    step("programs", [...PROGRAMS, ...SHARED], "dist", () => run(node, ["scripts/bundle.mjs"]));
  }
  if (needs.includes("web")) {
    step("web application", [...WEB, ...SHARED, "postcss.config.mjs"], ".next/BUILD_ID", () =>
      run(node, ["node_modules/next/dist/bin/next", "build"], { NEXT_TELEMETRY_DISABLED: "1" }),
    );
  }
  if (program !== "build") hand(node, ["--enable-source-maps", `dist/${program}.mjs`, ...args]);
}

function install() {
  const installed = "node_modules/.package-lock.json";
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs)
    return;
  say("Installing packages …");
  const npm = process.env.npm_execpath;
  const command = npm ? [process.execPath, npm] : ["npm"];
  run(command[0], [...command.slice(1), "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    NODE_ENV: "development",
  });
}

/** Node 24 comes with the packages on Linux and Windows; elsewhere the system's must be new enough. */
function findNode() {
  const packaged = path.resolve("node_modules/.bin/node");
  if (existsSync(packaged) && spawnSync(packaged, ["--version"]).status === 0) return packaged;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return process.execPath;
  return fail(
    `Node ${MINIMUM.join(".")} or newer is needed here; this is ${process.versions.node}.`,
  );
}

/** Runs `make` unless it ran before with the same inputs and its output is still there. */
function step(name, inputs, output, make) {
  const stampFile = path.join(".data", "stamps", name.replaceAll(" ", "-"));
  const stamp = fingerprint(inputs);
  if (existsSync(output) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp)
    return;
  say(`Preparing the ${name} …`);
  make();
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function fingerprint(inputs) {
  const hash = createHash("sha256");
  for (const input of inputs) addTo(hash, input);
  return hash.digest("hex");
}

function addTo(hash, entry) {
  if (!existsSync(entry) || entry === "lib/db/generated") return;
  if (statSync(entry).isDirectory()) {
    for (const name of readdirSync(entry).sort()) addTo(hash, `${entry}/${name}`);
  } else if (!/\.(test\.tsx?|pdf|docx)$/.test(entry)) {
    hash.update(entry).update(readFileSync(entry));
  }
}

function run(command, args, env = {}) {
  // Standard output belongs to the program that runs in the end; it may be JSON.
  const { status, signal } = spawnSync(command, args, {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, ...env },
  });
  if (status !== 0)
    fail(`${path.basename(command)} ${args.join(" ")} ended with ${signal ?? status}.`);
}

/** Signals go on to the program, and its end is ours. */
function hand(node, args) {
  const child = spawn(node, args, {
    stdio: "inherit",
    env: { ...process.env, PATH: pathWith(node) },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function pathWith(node) {
  return `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ""}`;
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}
