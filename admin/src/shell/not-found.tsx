/** An address without a page. */
import { Anchor, Center, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../texts/use-texts.ts";
import { shellTexts } from "./shell-texts.ts";

export function NotFound() {
  const text = useTexts(shellTexts);
  return (
    <Center mih="60vh">
      <Stack align="center">
        <Text>{text("not-found")}</Text>
        <Anchor component={Link} to="/">
          {text("back-to-today")}
        </Anchor>
      </Stack>
    </Center>
  );
}
