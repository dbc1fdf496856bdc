import { readFileSync } from "node:fs";
import process from "node:process";

const LOOK_MS = 100;

/**
 * Calls back when the npm that runs this process is gone: killed, or ended while its shell was still waiting. npm puts
 * a shell between itself and the command, which some shells replace by the command.
 */
export function watchNpm(onGone) {
  const parent = process.ppid;
  const shell = isNpm(parent) ? null : parent;
  const npm = shell ? parentOf(shell) : parent;
  if (!process.env.npm_lifecycle_event || !isNpm(npm)) return;
  setInterval(() => {
    if (process.ppid !== parent || (shell && parentOf(shell) !== npm)) onGone();
  }, LOOK_MS).unref();
}

function isNpm(pid) {
  return /(^|\/)npm(-cli\.\w+)?( |$)/.test(readProc(pid, "cmdline").replaceAll("\0", " "));
}

function parentOf(pid) {
  return Number(readProc(pid, "stat").split(") ").pop().split(" ")[1]);
}

/** Empty where the system has no such folder, and for a process that is gone. */
function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
