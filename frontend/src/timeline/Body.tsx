import { lazy, memo, Suspense } from "react";
import { Caught } from "../ui/Caught";
import { isHeavy } from "./heavy";
import styles from "./message.module.css";
import { isPlain, Plain } from "./Plain";

/** Most of what is said needs none of it: it is fetched with the first message that does. */
const Formatted = lazy(() => import("./Formatted"));

/** What was said. One message must neither hold up the page nor take it away. */
export const Body = memo(function Body({ text }: { readonly text: string }) {
  const plain = <Plain text={text} />;
  if (isPlain(text)) return plain;
  if (isHeavy(text)) return <p className={styles.written}>{text}</p>;
  return (
    <Caught key={text} instead={plain}>
      <Suspense fallback={plain}>
        <Formatted text={text} />
      </Suspense>
    </Caught>
  );
});
