import { SegmentedControl } from "@mantine/core";
import { type Language, language, remember } from "../ui/language";
import { speak } from "../ui/speech";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";

/** Each language is called by its own name: who cannot read this page must find theirs. */
const languages: { value: Language; label: string }[] = [
  { value: "ko", label: "한국어" },
  { value: "en", label: "English" },
];

export function LanguageChoice() {
  const words = useWords();
  return (
    <SegmentedControl
      data={languages}
      value={useStore(language)}
      onChange={(chosen) => {
        remember(chosen);
        void speak(chosen);
      }}
      aria-label={words.settings.language}
    />
  );
}
