import { Modal, type ModalProps } from "@mantine/core";
import { useWords } from "./useWords";

/** A dialog whose way out has a name. It is there as long as it is drawn. */
export function Dialog(props: Omit<ModalProps, "opened">) {
  const words = useWords();
  return <Modal closeButtonProps={{ "aria-label": words.close }} {...props} opened />;
}
