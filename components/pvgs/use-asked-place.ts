import { useEffect } from "react";

/** The text is streamed in after the page, so the browser has looked too early for the place that the address names. */
export function useAskedPlace(): void {
  useEffect(() => {
    const id = window.location.hash.slice(1);
    if (id !== "") document.getElementById(id)?.scrollIntoView();
  }, []);
}
