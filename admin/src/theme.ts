/** One accent, quiet surfaces; meaning is never told by colour alone. */
import {
  Badge,
  Button,
  type CSSVariablesResolver,
  createTheme,
  DEFAULT_THEME,
  Input,
  type MantineColorsTuple,
} from "@mantine/core";
import buttonLooks from "./button.module.css";
import fieldLooks from "./field.module.css";

/** The darkest shade is what words are written in on a tinted ground: Mantine's own is too pale there for WCAG's 4.5 to 1. */
function withDarkest(name: "teal" | "yellow" | "red", darkest: string): MantineColorsTuple {
  const [a, b, c, d, e, f, g, h, i] = DEFAULT_THEME.colors[name];
  return [a, b, c, d, e, f, g, h, i, darkest];
}

export const theme = createTheme({
  primaryColor: "teal",
  colors: {
    teal: withDarkest("teal", "#05664a"),
    yellow: withDarkest("yellow", "#7a4a00"),
    red: withDarkest("red", "#b02525"),
  },
  primaryShade: { light: 9, dark: 9 },
  defaultRadius: "md",
  cursorType: "pointer",
  // Mantine asks nobody by itself whether they bear things that move.
  respectReducedMotion: true,
  autoContrast: true,
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  headings: { fontWeight: "650" },
  // States are words to be read, as they are written, and to their end.
  components: {
    Badge: Badge.extend({ defaultProps: { tt: "none", fw: 600, miw: "max-content", radius: "sm" } }),
    Button: Button.extend({
      classNames: {
        root: buttonLooks.root ?? "",
        inner: buttonLooks.inner ?? "",
        label: buttonLooks.label ?? "",
      },
    }),
    Input: Input.extend({ classNames: { input: fieldLooks.input ?? "", wrapper: fieldLooks.field ?? "" } }),
    // As cards on a phone they are no longer tables by their display, and some browsers would forget what they are.
    TableTr: { defaultProps: { role: "row" } },
    TableTd: { defaultProps: { role: "cell" } },
  },
});

/**
 * Mantine's own grey of small print, and its red of what a field lacks, are too pale for WCAG's 4.5 to 1, on white as on a tinted
 * row; its lines around fields for the 3 to 1 that such a line needs.
 */
export const readableGreys: CSSVariablesResolver = () => ({
  variables: { "--field-border": "#7d858d" },
  light: {
    // Where the keyboard is, and what is chosen.
    "--place-color": "#05664a",
    "--mantine-color-error": "#c92a2a",
    "--mantine-color-dimmed": "#545b62",
    "--mantine-color-placeholder": "#5f666d",
    // One shade lighter, as Mantine has it under the pointer, is too pale for white words.
    "--mantine-color-teal-filled-hover": "#044f39",
    "--mantine-primary-color-filled-hover": "#044f39",
  },
  dark: {
    "--place-color": "#38d9a9",
    "--mantine-color-error": "#ffa8a8",
    "--mantine-color-dimmed": "#b0b6bd",
    "--mantine-color-placeholder": "#a3a9b0",
    "--mantine-color-teal-filled-hover": "#044f39",
    "--mantine-primary-color-filled-hover": "#044f39",
  },
});

/** The server puts a nonce of its own into each page: only styles that carry it count. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}
