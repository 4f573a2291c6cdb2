/** The keyboard's short ways, told in a dialog, where they can be turned off. */
import { Kbd, Stack, Switch, Table, Text } from "@mantine/core";
import { Dialog } from "../parts/dialog.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import { pages } from "./pages.ts";
import { shellTexts } from "./shell-texts.ts";

type KeyListOf = { isOpen: boolean; areOn: boolean; onTurn(areOn: boolean): void; onClose(): void };

export function KeyList({ isOpen, areOn, onTurn, onClose }: KeyListOf) {
  const text = useTexts(shellTexts);
  const shared = useTexts(partTexts);
  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      title={text("keys")}
      closeButtonProps={{ "aria-label": shared("close") }}
    >
      <Stack>
        <Switch
          label={text("keys-on")}
          description={text("keys-on-about")}
          checked={areOn}
          onChange={(event) => onTurn(event.currentTarget.checked)}
        />
        <Keys />
        <Text size="sm" c="dimmed">
          {text("keys-elsewhere")}
        </Text>
      </Stack>
    </Dialog>
  );
}

function Keys() {
  const text = useTexts(shellTexts);
  return (
    <Table>
      <Table.Tbody>
        {pages.map(({ to, letter, text: name }) => (
          <Table.Tr key={to}>
            <Table.Td>
              <Kbd>g</Kbd> <Kbd>{letter}</Kbd>
            </Table.Td>
            <Table.Td>{text(name)}</Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td>
            <Kbd>?</Kbd>
          </Table.Td>
          <Table.Td>{text("keys")}</Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
