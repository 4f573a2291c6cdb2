/** The frame: navigation at the side, language, organisation and sign-out at the top. */
import {
  ActionIcon,
  AppShell,
  Burger,
  Button,
  Group,
  NativeSelect,
  Text,
  useMantineColorScheme,
} from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type OwnOrganisation, signInCall } from "../api/sign-in.ts";
import { LeaveGuard } from "../halts/leave-guard.tsx";
import { waitingPage } from "../sign-in/waiting-page.ts";
import { languageNames, languages } from "../texts/language.ts";
import { useLanguage, useTexts } from "../texts/use-texts.ts";
import looks from "./frame.module.css";
import { KeyList } from "./key-list.tsx";
import { Navigation } from "./navigation.tsx";
import { OrganisationSwitch } from "./organisation-switch.tsx";
import { shellTexts } from "./shell-texts.ts";
import { useKeptPlace } from "./use-kept-place.ts";
import { useKeys } from "./use-keys.ts";

/** Where the person is, and whether they may go elsewhere. */
type WhereOf = { organisation: OwnOrganisation; hasOthers: boolean };

type FrameOf = WhereOf & { children: ReactNode };

export function Frame({ organisation, hasOthers, children }: FrameOf) {
  const text = useTexts(shellTexts);
  const [isOpen, { toggle, close }] = useDisclosure();
  const [isTellingKeys, { open: tellKeys, close: closeKeys }] = useDisclosure();
  const keys = useKeys(tellKeys);
  useKeptPlace();
  // At once and not in an effect: what stands twice would be met twice.
  const isNarrow = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false });
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <a className={looks.skip} href="#content">
        {text("skip-to-content")}
      </a>
      <AppShell.Header className={looks.header}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" miw={0}>
            {isNarrow && (
              <Burger opened={isOpen} onClick={toggle} aria-expanded={isOpen} aria-label={text("menu")} />
            )}
            <Text fw={700}>Bilag</Text>
            {/* Where it can be changed, it stands in the choice. */}
            {(isNarrow || !hasOthers) && (
              <Text size="sm" c="dimmed" truncate>
                {organisation.name}
              </Text>
            )}
          </Group>
          {isNarrow ? <LookButton /> : <Tools organisation={organisation} hasOthers={hasOthers} />}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" className={looks.navbar} aria-label={text("navigation")}>
        {isNarrow && isOpen && <Tools organisation={organisation} hasOthers={hasOthers} isInMenu />}
        {/* A closed menu is only moved aside: what stands in it would still be met by keyboard. */}
        {(isOpen || !isNarrow) && <Navigation onGo={close} onTellKeys={tellKeys} />}
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={looks.content}>
        {children}
      </AppShell.Main>
      <LeaveGuard />
      <KeyList isOpen={isTellingKeys} areOn={keys.areOn} onTurn={keys.turn} onClose={closeKeys} />
    </AppShell>
  );
}

type ToolsOf = WhereOf & {
  /** Below each other, with the look's button left in the header. */
  isInMenu?: boolean;
};

function Tools({ organisation, hasOthers, isInMenu = false }: ToolsOf) {
  const text = useTexts(shellTexts);
  const { language, choose } = useLanguage();
  const answers = useQueryClient();
  const navigate = useNavigate();
  const signOut = async () => {
    await signInCall("/sign-out");
    // First away from here: a page that still stands would ask anew for what is cleared.
    await navigate({ to: "/sign-in" });
    answers.clear();
    // Whoever signs in next begins at the beginning.
    waitingPage.forget();
  };
  return (
    <Group gap="xs" wrap={isInMenu ? "wrap" : "nowrap"} {...(isInMenu ? { pb: "xs" } : {})}>
      {hasOthers && <OrganisationSwitch organisation={organisation} />}
      <NativeSelect
        aria-label={text("language")}
        miw={160}
        value={language}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={(event) => {
          const chosen = languages.find((known) => known === event.currentTarget.value);
          if (chosen !== undefined) choose(chosen);
        }}
      />
      {!isInMenu && <LookButton />}
      <Button variant="default" px="sm" miw="max-content" onClick={signOut}>
        {text("sign-out")}
      </Button>
    </Group>
  );
}

function LookButton() {
  const text = useTexts(shellTexts);
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <ActionIcon variant="default" size="lg" aria-label={text("dark-or-light")} onClick={toggleColorScheme}>
      ◐
    </ActionIcon>
  );
}
