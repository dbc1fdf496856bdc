"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from "react";

import type { Anchor } from "@/lib/documents/schema";

/** What the source panel shows. */
export type ShownSource = {
  /** The sentence in question, if it is about one. */
  claimId: string | null;
  /** At least one. */
  anchors: Anchor[];
  /** Next to the text where there is room, or over the page for who looks at another part of it. */
  place: "beside" | "over";
};

type SourceChoice = {
  shown: ShownSource | null;
  /** The opener is marked while its source is shown, and gets the focus back. */
  show: (source: ShownSource, opener: HTMLElement) => void;
  close: () => void;
};

const Context = createContext<SourceChoice | null>(null);

/** Lets the text and the list of findings share one source panel. */
export function SourceChoiceProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<ShownSource | null>(null);
  const opener = useRef<HTMLElement | null>(null);

  const show = useCallback((source: ShownSource, from: HTMLElement) => {
    opener.current?.removeAttribute("data-selected");
    opener.current = from;
    from.setAttribute("data-selected", "");
    setShown(source);
  }, []);
  const close = useCallback(() => {
    setShown(null);
    opener.current?.removeAttribute("data-selected");
    opener.current?.focus();
  }, []);

  const choice = useMemo(() => ({ shown, show, close }), [shown, show, close]);
  return <Context value={choice}>{children}</Context>;
}

export function useSourceChoice(): SourceChoice {
  const choice = useContext(Context);
  if (!choice) throw new Error("A source is shown inside a SourceChoiceProvider.");
  return choice;
}
