/** Links to pages of ours in Mantine's looks, whose addresses and parameters are checked like any other types. */
import { Anchor, type AnchorProps, Button, type ButtonProps, Menu, type MenuItemProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode, Ref } from "react";

type LinkOf<Props> = Props &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Props> & {
    ref?: Ref<HTMLAnchorElement>;
    children?: ReactNode;
  };

export const PageLink = createLink((props: LinkOf<AnchorProps>) => <Anchor {...props} />);

/** Inside a coloured note: as a word of its sentence, told apart by its line and not by its colour. */
export const NoteLink = createLink((props: LinkOf<AnchorProps>) => (
  <Anchor inherit underline="always" c="inherit" {...props} />
));

export const ButtonLink = createLink((props: LinkOf<ButtonProps>) => <Button component="a" {...props} />);

export const MenuLink = createLink((props: LinkOf<MenuItemProps>) => <Menu.Item component="a" {...props} />);
