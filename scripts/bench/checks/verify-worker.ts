import { parentPort } from "node:worker_threads";

import type { Job } from "@/scripts/bench/checks/judge-in-workers";
import { judgeMutants } from "@/scripts/bench/checks/judge-mutants";

parentPort?.on("message", ({ version, mutants }: Job) =>
  parentPort?.postMessage(judgeMutants(version, mutants)),
);
