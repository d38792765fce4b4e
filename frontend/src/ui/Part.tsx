import { Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { type ReactNode, Suspense } from "react";
import { Caught } from "./Caught";
import { Dialog } from "./Dialog";
import styles from "./failure.module.css";
import { useWords } from "./useWords";

interface Props {
  readonly waiting?: ReactNode;
  /** Of what opens above the page: so does what is said instead of it. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** What is fetched when it is looked at first. If it cannot be had, the rest of the page stays. */
export function Part({ waiting, onClose, children }: Props) {
  return (
    <Caught instead={onClose ? <MissingAbove onClose={onClose} /> : <Missing />}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Caught>
  );
}

/** What could not be fetched is not asked for again by the same page. */
function Missing() {
  const words = useWords();
  return (
    <div className={styles.failure} role="alert">
      <IconAlertCircle size={18} aria-hidden="true" />
      <span>{words.missing}</span>
      <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
        {words.reload}
      </Button>
    </div>
  );
}

function MissingAbove({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title={useWords().broken}>
      <Missing />
    </Dialog>
  );
}
