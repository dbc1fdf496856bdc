// Plain JavaScript without packages: this runs on a fresh clone, on any Node from 20, before anything is installed.
// It installs, generates and builds what is missing or out of date, then runs a program on Node 24.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

import { fingerprint } from "./bootstrap/fingerprint.mjs";
import { isInstalled } from "./bootstrap/is-installed.mjs";
import { text } from "./bootstrap/texts.mjs";
import { watchNpm } from "./bootstrap/watch-npm.mjs";
import { claim } from "./product/claim.mjs";

/** To begin with; what comes with the packages, or else the system's, must be new enough for the product. */
const OLDEST_HERE = [20, 0];
const OLDEST_THERE = [22, 18];
const LOOK_MS = 200;
const LONGEST_END_MS = 3_000;

const SHARED = ["package-lock.json", "tsconfig.json", "prisma/schema.prisma"];
const PROGRAMS = ["lib", "inngest", "scripts", "samples", "e2e/providers", ...SHARED];
const WEB = [
  ...["app", "components", "lib", "inngest", "public", ...SHARED],
  ...["instrumentation.ts", "instrumentation-node.ts", "proxy.ts"],
  ...["next.config.mjs", "postcss.config.mjs"],
];

/** What each program needs besides the packages and the database client. */
const NEEDS = {
  demo: ["programs", "web"],
  start: ["programs", "web"],
  build: ["programs", "web"],
  test: ["programs", "web"],
  cpg2pvg: ["programs"],
  bench: ["programs"],
  eval: ["programs"],
  db: ["programs"],
  "user-create": ["programs"],
  "dev-claude": ["programs"],
};

const [program, ...args] = process.argv.slice(2);
/** The program that works now, and the signal that asked it to end. */
let child;
let asked;
let isPreparing = true;

// A reader that went away, as with `| head`, is no reason to stop working.
process.stderr.on("error", () => undefined);
process.env.INIT_CWD ??= process.cwd();
process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), ".."));
await main();

async function main() {
  const needs = NEEDS[program];
  if (!needs) fail("unknownProgram", { program, programs: Object.keys(NEEDS).join(", ") });
  if (!isNewEnough(OLDEST_HERE)) failForNode(OLDEST_HERE);
  listen();
  const preparation = await claimPreparation();
  const node = await prepare(needs, preparation);
  preparation.close();
  isPreparing = false;
  if (program === "build") process.exit(0);
  const env = {
    ...process.env,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ""}`,
  };
  // Over the channel the program learns that this process is gone, even after kill -9.
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  process.exit(
    await run(node, ["--enable-source-maps", `dist/${program}.mjs`, ...args], { stdio, env }),
  );
}

/** Every step ends before the next begins. Returns the Node that runs the product. */
async function prepare(needs, preparation) {
  // Standard output belongs to the program that runs in the end; it may be JSON. A command inherits the claim: while
  // it works on, as after kill -9 of this process, nobody else begins.
  const stdio = ["ignore", 2, 2, ...(preparation._handle?.fd > 0 ? [preparation._handle.fd] : [])];
  const make = async (command, parameters, env = {}) => {
    const status = await run(command, parameters, { stdio, env: { ...process.env, ...env } });
    if (asked) process.exit(128 + os.constants.signals[asked]);
    if (status !== 0) fail("stepFailed", { command: parameters.join(" "), status });
  };
  if (!isInstalled()) {
    say("installing");
    const npm = /npm-cli\.[cm]?js$/.test(process.env.npm_execpath ?? "")
      ? [process.execPath, process.env.npm_execpath]
      : ["npm"];
    const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    await make(npm[0], [...npm.slice(1), "ci", "--include=dev", "--include=optional", ...quiet]);
  }
  const node = findNode();
  await step("client", ["prisma/schema.prisma", "package-lock.json"], "lib/db/generated", () =>
    make(node, ["node_modules/prisma/build/index.js", "generate"], {
      PRISMA_SCHEMA_ENGINE_BINARY: node,
      CHECKPOINT_DISABLE: "1",
    }),
  );
  if (needs.includes("programs"))
    await step("programs", PROGRAMS, "dist", () => make(node, ["scripts/bundle.mjs"]));
  if (needs.includes("web"))
    await step("web", WEB, ".next/BUILD_ID", () =>
      make(node, ["node_modules/next/dist/bin/next", "build"], { NEXT_TELEMETRY_DISABLED: "1" }),
    );
  return node;
}

/** One preparation of this folder at a time. */
async function claimPreparation() {
  const name = `preparation of ${process.cwd()}`;
  for (let isFirst = true; ; isFirst = false) {
    const mine = await claim(name);
    if (mine) return mine;
    if (isFirst) say("waiting");
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Runs `make` unless it ran to its end before with the same inputs and its output is still there. */
async function step(name, inputs, output, make) {
  const file = path.join(".data", "stamps", name);
  const stamp = fingerprint(inputs);
  if (existsSync(output) && existsSync(file) && readFileSync(file, "utf8") === stamp) return;
  say(name);
  rmSync(file, { force: true });
  await make();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, stamp);
}

/** Node 24 comes with the packages on Linux and Windows; elsewhere the system's must be new enough. */
function findNode() {
  const packaged = path.resolve("node_modules", ".bin", "node");
  if (existsSync(packaged) && spawnSync(packaged, ["--version"]).status === 0) return packaged;
  return isNewEnough(OLDEST_THERE) ? process.execPath : failForNode(OLDEST_THERE);
}

function isNewEnough([oldestMajor, oldestMinor]) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** Signals go on to the program that works, and so does the end of npm. */
function listen() {
  const stop = (signal) => {
    asked ??= signal;
    if (!child) process.exit(128 + os.constants.signals[signal]);
    child.kill(signal);
    // npm takes its time to clean up; the next preparation does without.
    if (isPreparing) setTimeout(() => child?.kill("SIGKILL"), LONGEST_END_MS);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop(signal));
  // Under nohup, output is no terminal and SIGHUP stays ignored.
  if (process.stdout.isTTY) process.on("SIGHUP", () => stop("SIGHUP"));
  watchNpm(() => stop("SIGTERM"));
}

/** The program's exit code, 128 more than the signal that ended it. */
function run(command, parameters, options) {
  return new Promise((resolve) => {
    child = spawn(command, parameters, options);
    child.once("error", (error) => fail("stepFailed", { command, status: error.message }));
    child.once("exit", (code, signal) => {
      child = undefined;
      resolve(code ?? 128 + os.constants.signals[signal]);
    });
  });
}

function say(key, params = {}) {
  process.stderr.write(`${text(key, params)}\n`);
}

function fail(key, params) {
  say(key, params);
  process.exit(1);
}

function failForNode(oldest) {
  fail("nodeTooOld", { oldest: oldest.join("."), present: process.versions.node });
}
