import { Radio, SegmentedControl, Stack, useMantineColorScheme } from "@mantine/core";
import { type SendKey, sendKey, sendWith } from "../ui/sendKey";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import { LanguageChoice } from "./LanguageChoice";
import styles from "./settings.module.css";

export function Look() {
  const words = useWords().settings;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes: { value: typeof colorScheme; label: string }[] = [
    { value: "light", label: words.light },
    { value: "dark", label: words.dark },
    { value: "auto", label: words.auto },
  ];
  const keys: { value: SendKey; label: string }[] = [
    { value: "enter", label: words.sendEnter },
    { value: "ctrl-enter", label: words.sendCtrl },
  ];
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{words.look}</h2>
      <div className={styles.choice}>
        <span>{words.language}</span>
        <LanguageChoice />
      </div>
      <div className={styles.choice}>
        <span>{words.theme}</span>
        <SegmentedControl
          data={schemes}
          value={colorScheme}
          onChange={setColorScheme}
          aria-label={words.theme}
        />
      </div>
      <Radio.Group
        label={words.sendKey}
        value={useStore(sendKey)}
        onChange={(chosen) => sendWith(chosen === "ctrl-enter" ? chosen : "enter")}
      >
        <Stack gap={8} mt={8}>
          {keys.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
    </section>
  );
}
