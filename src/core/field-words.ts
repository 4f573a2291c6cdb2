/** What people call the fields that programs have other names for. */
import type { Text } from "./language.ts";

/** By the program's name ("zNumber"). A name has one word, whichever folder declares it: the contract tests see to it. */
export type FieldWords = Readonly<Record<string, Text>>;

/** The word of whoever declares the name; undefined where nobody does. */
export type DeclaredWord = (name: string) => Text | undefined;
