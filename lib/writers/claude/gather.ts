/** Collects what comes close together, and sends it once nothing more has come for so long. */
export function gather<Item, Sent>(quietMs: number, send: (items: Item[]) => Promise<Sent>) {
  let forming: { items: Map<string, Item>; sent: Promise<Sent>; hold: () => void } | null = null;

  function form() {
    const items = new Map<string, Item>();
    const { promise: quiet, resolve } = Promise.withResolvers<void>();
    let timer: NodeJS.Timeout | undefined;
    const hold = () => {
      clearTimeout(timer);
      timer = setTimeout(resolve, quietMs);
    };
    const sent = quiet.then(() => {
      forming = null;
      return send([...items.values()]);
    });
    return { items, sent, hold };
  }

  /** The same id twice is one item. */
  return (id: string, item: Item): Promise<Sent> => {
    forming ??= form();
    forming.items.set(id, item);
    forming.hold();
    return forming.sent;
  };
}
