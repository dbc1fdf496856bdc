import { useEffect, useEffectEvent } from "react";

const ADDRESS = /^#finding-([0-9a-f]+)$/;

/** Calls back with the finding that a link `data-finding`, or the address of the page, leads to. */
export function useAskedFinding(onAsk: (id: string) => void): void {
  const ask = useEffectEvent(onAsk);
  useEffect(() => {
    const fromAddress = () => {
      const id = ADDRESS.exec(window.location.hash)?.[1];
      if (id) ask(id);
    };
    const fromLink = ({ target }: MouseEvent) => {
      const link = target instanceof Element && target.closest<HTMLElement>("a[data-finding]");
      if (link && link.dataset.finding) ask(link.dataset.finding);
    };
    const first = requestAnimationFrame(fromAddress);
    window.addEventListener("hashchange", fromAddress);
    document.addEventListener("click", fromLink);
    return () => {
      cancelAnimationFrame(first);
      window.removeEventListener("hashchange", fromAddress);
      document.removeEventListener("click", fromLink);
    };
  }, []);
}
