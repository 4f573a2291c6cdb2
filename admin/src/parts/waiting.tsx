/** Something is on its way: a sign for those who see it, words for those who do not. */
import { Box, Loader, type MantineSize, VisuallyHidden } from "@mantine/core";
import { shellTexts } from "../shell/shell-texts.ts";
import { useTexts } from "../texts/use-texts.ts";

export function Waiting({ size }: { size?: MantineSize }) {
  const text = useTexts(shellTexts);
  return (
    <Box role="status">
      <Loader {...(size === undefined ? {} : { size })} />
      <VisuallyHidden>{text("loading")}</VisuallyHidden>
    </Box>
  );
}
