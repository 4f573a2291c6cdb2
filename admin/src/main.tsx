/** Where the web app begins. */
import "@mantine/core/styles.css";
import "./page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { styleNonce } from "./theme.ts";

// Where a dialog keeps the page behind it from scrolling, a library beneath Mantine's adds a style: it asks here for the nonce.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

const place = document.getElementById("app");
if (place === null) throw new Error("the page has no place for the app");
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
