/** Paper, ink and one accent. The only place that spells a colour. */
export interface Palette {
  readonly paper: string;
  readonly raised: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  /** The edge of what can be typed into or pressed: 3:1 against what it stands on. */
  readonly edge: string;
  /** Behind what is pointed at or chosen. */
  readonly shade: string;
  readonly jade: string;
  readonly onJade: string;
  /** What is for you, and what went wrong. */
  readonly vermilion: string;
  readonly onVermilion: string;
}

export const light: Palette = {
  paper: "#faf8f3",
  raised: "#ffffff",
  ink: "#1f1d1a",
  quiet: "#6b655b",
  line: "#e7e1d4",
  edge: "#8f8778",
  shade: "#f1ede3",
  jade: "#1d7464",
  onJade: "#ffffff",
  vermilion: "#ba3c29",
  onVermilion: "#ffffff",
};

export const dark: Palette = {
  paper: "#171614",
  raised: "#201e1b",
  ink: "#ece7dc",
  quiet: "#a39b8c",
  line: "#34302a",
  edge: "#777063",
  shade: "#272420",
  jade: "#4fb8a0",
  onJade: "#171614",
  vermilion: "#ef7a66",
  onVermilion: "#171614",
};
