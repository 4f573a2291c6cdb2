/** The way to every page, what belongs together under one name, and beside the halts how many queues stand still just now. */
import { Badge, NavLink, Text, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouterState } from "@tanstack/react-router";
import { useId } from "react";
import { laneTotalsQuery } from "../api/queries.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import looks from "./navigation.module.css";
import { type Page, pageGroups } from "./pages.ts";
import { shellTexts } from "./shell-texts.ts";

type NavigationOf = {
  /** After each way that is taken. */
  onGo(): void;
  onTellKeys(): void;
};

export function Navigation({ onGo, onTellKeys }: NavigationOf) {
  const text = useTexts(shellTexts);
  const id = useId();
  return pageGroups.map(({ title, pages }, place) => (
    <div key={pages[0]?.to}>
      {title !== null && (
        <Text id={`${id}${title}`} size="xs" c="dimmed" fw={700} px="sm" pt="sm" pb={4}>
          {text(title)}
        </Text>
      )}
      <ul className={looks.group} {...(title === null ? {} : { "aria-labelledby": `${id}${title}` })}>
        {pages.map((page) => (
          <PageWay key={page.to} page={page} onGo={onGo} />
        ))}
        {/* Whoever does not know the short ways, or has turned them off, finds them here. */}
        {place === pageGroups.length - 1 && (
          <li>
            <NavLink component="button" type="button" label={text("keys")} py={6} onClick={onTellKeys} />
          </li>
        )}
      </ul>
    </div>
  ));
}

function PageWay({ page: { to, text: name }, onGo }: { page: Page; onGo(): void }) {
  const text = useTexts(shellTexts);
  const path = useRouterState({ select: (router) => router.location.pathname });
  const id = useId();
  const standing = useStandingStill(to === "/halts");
  return (
    <li>
      <NavLink
        component={Link}
        to={to}
        label={text(name)}
        active={path === to || (to !== "/" && path.startsWith(`${to}/`))}
        py={6}
        onClick={onGo}
        {...(standing === null ? {} : { rightSection: <Count of={standing} />, "aria-describedby": id })}
      />
      {standing !== null && (
        <VisuallyHidden id={id}>{text("stand-still", { count: standing })}</VisuallyHidden>
      )}
    </li>
  );
}

/** The page's own name stays what it is called by; how many is told behind it. */
function Count({ of }: { of: number }) {
  const { count } = useFigures();
  return (
    <Badge color="red" variant="filled" size="sm" aria-hidden>
      {count(of)}
    </Badge>
  );
}

/** Null where none does, and while nobody knows. */
function useStandingStill(isAsked: boolean): number | null {
  // The morning's page asks far more often; elsewhere a minute is soon enough.
  const { data } = useQuery({ ...laneTotalsQuery({}), refetchInterval: 60_000, enabled: isAsked });
  // What the one page has asked for, all others would be told too.
  return !isAsked || data === undefined || data.halted === 0 ? null : data.halted;
}
