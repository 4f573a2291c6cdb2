/** The addresses of the app. Pages are loaded when they are first opened, so that the first load stays small. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { NotFound } from "./shell/not-found.tsx";
import { SignedIn } from "./shell/signed-in.tsx";

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./sign-in/sign-in-page.tsx"), "SignInPage"),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  validateSearch: (search): { token: string } => ({ token: String(search.token ?? "") }),
  component: lazyRouteComponent(() => import("./sign-in/invitation-page.tsx"), "InvitationPage"),
});

const inside = createRoute({ getParentRoute: () => root, id: "inside", component: SignedIn });

const today = createRoute({
  getParentRoute: () => inside,
  path: "/",
  component: lazyRouteComponent(() => import("./today/today-page.tsx"), "TodayPage"),
});

const halts = createRoute({
  getParentRoute: () => inside,
  path: "/halts",
  component: lazyRouteComponent(() => import("./halts/halts-page.tsx"), "HaltsPage"),
});

const tree = root.addChildren([signIn, invitation, inside.addChildren([today, halts])]);

export const router = createRouter({ routeTree: tree, defaultPreload: "intent" });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
