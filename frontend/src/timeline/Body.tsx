import { lazy, memo, Suspense } from "react";
import { isPlain, Plain } from "./Plain";

/** Most of what is said needs none of it: it is fetched with the first message that does. */
const Formatted = lazy(() => import("./Formatted"));

/** What was said. */
export const Body = memo(function Body({ text }: { readonly text: string }) {
  const plain = <Plain text={text} />;
  if (isPlain(text)) return plain;
  return (
    <Suspense fallback={plain}>
      <Formatted text={text} />
    </Suspense>
  );
});
