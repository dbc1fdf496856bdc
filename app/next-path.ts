/** Where to go after signing in. Only a path of our own counts, so that no link can send people elsewhere. */
export function nextPath(next: string | string[] | undefined): string {
  const isOwn = typeof next === "string" && /^\/(?![/\\])/.test(next);
  return isOwn ? next : "/guidelines";
}
