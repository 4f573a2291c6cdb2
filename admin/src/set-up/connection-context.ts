/** Whose registers a form searches: accounts, dimensions, and the accounts that a pattern takes. */
import { createContext } from "react";

export const ConnectionContext = createContext<string | null>(null);
