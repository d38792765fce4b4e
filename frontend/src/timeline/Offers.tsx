import { useWords } from "../ui/useWords";
import type { Offer } from "./completion";
import styles from "./offers.module.css";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly offers: readonly Offer[];
  readonly at: number;
  readonly closed: boolean;
  readonly onPoint: (at: number) => void;
  readonly onChoose: (offer: Offer) => void;
}

/** What a word may become. The focus stays in the field, whose keys choose; a finger or the mouse does so here. */
export function Offers({ id, label, offers, at, closed, onPoint, onChoose }: Props) {
  const words = useWords().writing;
  return (
    <>
      {offers.length > 0 && (
        <div role="listbox" id={id} aria-label={label} className={styles.offers}>
          {offers.map((offer, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
            // biome-ignore lint/a11y/useFocusableInteractive: chosen by aria-activedescendant, the focus stays in the field
            <div
              key={offer.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.offer}
              ref={index === at ? intoSight : null}
              onMouseMove={() => onPoint(index)}
              // Else the field would lose the focus before it is known what was chosen.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(offer)}
            >
              {offer.picture && <span className={styles.picture}>{offer.picture}</span>}
              <span className={styles.label}>{offer.label}</span>
              <span className={styles.about}>{offer.about}</span>
            </div>
          ))}
        </div>
      )}
      {closed && <p className={styles.closed}>{words.callClosed}</p>}
    </>
  );
}

const intoSight = (option: HTMLElement | null) => option?.scrollIntoView({ block: "nearest" });
