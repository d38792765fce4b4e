import { Popover, Textarea, type TextareaProps, VisuallyHidden } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import { type Ref, useId, useRef } from "react";
import { useWords } from "../ui/useWords";
import { Offers } from "./Offers";
import { useBeforeInput } from "./useBeforeInput";
import { useCompletion } from "./useCompletion";
import type { useEnter } from "./useEnter";
import { useShortNames } from "./useShortNames";

interface Props extends Omit<TextareaProps, keyof ReturnType<typeof useEnter>>, ReturnType<typeof useEnter> {
  readonly room: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Where something is written to a room: a name behind an @ and an emoji behind a colon are completed. */
export function WritingField({ room, ref, breaks, ...field }: Props) {
  const words = useWords().writing;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const merged = useMergedRef(area, ref);
  const { offers, at, sign, closed, point, choose, close, field: completing } = useCompletion(room, area);
  const shortNames = useShortNames(area);
  useBeforeInput(area, (inputType) => completing.breaks(inputType) || breaks(inputType));
  const some = offers.length > 0;
  return (
    <>
      <Popover
        opened={some || closed}
        onChange={(opened) => !opened && close()}
        position="top-start"
        width={320}
        shadow="md"
        withRoles={false}
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <Textarea
            {...field}
            ref={merged}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={some ? id : undefined}
            aria-activedescendant={some ? `${id}-${at}` : undefined}
            onChange={(event) => {
              field.onChange?.(event);
              completing.look();
              shortNames((event.nativeEvent as InputEvent).data);
            }}
            onSelect={completing.look}
            onBlur={close}
            onKeyDown={(event) => {
              if (!completing.press(event)) field.onKeyDown(event);
            }}
            onKeyUp={completing.release}
            onCompositionUpdate={(event) => {
              completing.compose(event.data);
              field.onCompositionUpdate(event);
            }}
            onCompositionEnd={(event) => {
              completing.composed(event.data);
              field.onCompositionEnd(event);
            }}
          />
        </Popover.Target>
        <Popover.Dropdown p={0} bg="var(--raised)" bd="1px solid var(--line)">
          <Offers
            {...{ id, offers, at, closed }}
            label={sign === "@" ? words.names : words.emojis}
            onPoint={point}
            onChoose={choose}
          />
        </Popover.Dropdown>
      </Popover>
      <VisuallyHidden role="status">{some && words.offers(offers.length)}</VisuallyHidden>
    </>
  );
}
