/** Resolves at Ctrl-C or SIGTERM; a second signal ends the process at once. */
export function untilSignal(): Promise<"interrupted"> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        resolve("interrupted");
      });
    }
  });
}
