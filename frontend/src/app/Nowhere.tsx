import { Button } from "@mantine/core";
import { Link } from "wouter";
import { Empty } from "../ui/Empty";
import { useWords } from "../ui/useWords";

export function Nowhere() {
  const words = useWords();
  return (
    <main>
      <Empty marked title={words.nothingHere} hint={words.nothingHereHint}>
        <Button component={Link} href="/" variant="default">
          {words.home}
        </Button>
      </Empty>
    </main>
  );
}
