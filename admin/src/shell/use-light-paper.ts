/** Paper is white: while a page is printed it is drawn light, whatever the screen is; dark, its words would be nearly white on white. */
import { useEffect } from "react";

const scheme = "data-mantine-color-scheme";

export function useLightPaper(): void {
  useEffect(() => {
    const root = document.documentElement;
    let onScreen: string | null = null;
    const toPaper = () => {
      onScreen ??= root.getAttribute(scheme);
      root.setAttribute(scheme, "light");
    };
    const toScreen = () => {
      if (onScreen !== null) root.setAttribute(scheme, onScreen);
      onScreen = null;
    };
    window.addEventListener("beforeprint", toPaper);
    window.addEventListener("afterprint", toScreen);
    return () => {
      window.removeEventListener("beforeprint", toPaper);
      window.removeEventListener("afterprint", toScreen);
    };
  }, []);
}
