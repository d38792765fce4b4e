import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";
import { dark, light, type Palette } from "./palette";

/** One colour per scheme, not ten: every shade below the dark one is the light scheme's, and the other way round. */
const tuple = (one: string, other: string): MantineColorsTuple => [
  other,
  other,
  other,
  other,
  other,
  one,
  one,
  one,
  one,
  one,
];

/** Mantine's greys are cold; ours are paper and ink. What each step is used for is the library's choice. */
const gray: MantineColorsTuple = [
  light.shade,
  light.shade,
  light.line,
  light.line,
  light.edge,
  light.edge,
  light.quiet,
  light.quiet,
  light.ink,
  light.ink,
];

const night: MantineColorsTuple = [
  dark.ink,
  dark.ink,
  dark.quiet,
  dark.edge,
  dark.edge,
  dark.line,
  dark.raised,
  dark.paper,
  dark.raised,
  dark.paper,
];

const family =
  '"Pretendard Variable", Pretendard, system-ui, "Apple SD Gothic Neo", "Noto Sans CJK KR", sans-serif';

/** What is written on a filled button, which the library would choose for the light scheme alone. */
const variants: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== "filled") return colors;
  return { ...colors, color: input.color === "red" ? "var(--on-vermilion)" : "var(--on-jade)" };
};

export const theme = createTheme({
  primaryColor: "jade",
  primaryShade: { light: 6, dark: 4 },
  colors: {
    gray,
    dark: night,
    jade: tuple(light.jade, dark.jade),
    red: tuple(light.vermilion, dark.vermilion),
  },
  white: light.raised,
  black: light.ink,
  variantColorResolver: variants,
  fontFamily: family,
  headings: { fontFamily: family, fontWeight: "650" },
  defaultRadius: 8,
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  components: {
    Modal: {
      styles: { title: { fontWeight: 650 } },
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } },
    },
    Menu: {
      // Else a node stands in the menu that is no item of it.
      defaultProps: { withInitialFocusPlaceholder: false },
      styles: { dropdown: { background: "var(--raised)", borderColor: "var(--line)" } },
    },
    Radio: { defaultProps: { iconColor: "var(--on-jade)" } },
    Tooltip: { defaultProps: { openDelay: 400, withinPortal: true } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: 36 } },
  },
});

function variables(palette: Palette): Record<string, string> {
  return {
    "--paper": palette.paper,
    "--raised": palette.raised,
    "--ink": palette.ink,
    "--quiet": palette.quiet,
    "--line": palette.line,
    "--edge": palette.edge,
    "--shade": palette.shade,
    "--jade": palette.jade,
    "--on-jade": palette.onJade,
    "--vermilion": palette.vermilion,
    "--on-vermilion": palette.onVermilion,
    "--mantine-color-body": palette.paper,
    "--mantine-color-text": palette.ink,
    "--mantine-color-bright": palette.ink,
    "--mantine-color-dimmed": palette.quiet,
    "--mantine-color-placeholder": palette.quiet,
    "--mantine-color-error": palette.vermilion,
    "--mantine-color-anchor": palette.jade,
    "--mantine-color-default": palette.raised,
    "--mantine-color-default-hover": palette.shade,
    "--mantine-color-default-color": palette.ink,
    "--mantine-color-default-border": palette.edge,
    "--mantine-color-gray-light-color": palette.quiet,
    "--mantine-color-gray-light-hover": palette.shade,
    "--mantine-primary-color-contrast": palette.onJade,
    "--mantine-color-jade-filled": palette.jade,
    "--mantine-color-jade-filled-hover": palette.jade,
    "--mantine-color-red-filled": palette.vermilion,
    "--mantine-color-red-filled-hover": palette.vermilion,
    "--mantine-color-red-light": palette.shade,
    "--mantine-color-red-light-color": palette.vermilion,
    "--mantine-color-red-light-hover": palette.shade,
    "--mantine-color-jade-light": palette.shade,
    "--mantine-color-jade-light-color": palette.jade,
    "--mantine-color-jade-light-hover": palette.shade,
  };
}

export const scheme: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(light),
  dark: variables(dark),
});
