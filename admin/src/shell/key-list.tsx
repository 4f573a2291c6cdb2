/** The keyboard's short ways, told in a dialog. */
import { Kbd, Table, Text } from "@mantine/core";
import { Dialog } from "../parts/dialog.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import { pages } from "./pages.ts";
import { shellTexts } from "./shell-texts.ts";

export function KeyList({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const text = useTexts(shellTexts);
  const shared = useTexts(partTexts);
  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      title={text("keys")}
      closeButtonProps={{ "aria-label": shared("close") }}
    >
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
      <Text size="sm" c="dimmed" mt="sm">
        {text("keys-elsewhere")}
      </Text>
    </Dialog>
  );
}
