/** The addresses of the app. Pages are loaded when they are first opened, so that the first load stays small. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { type LinkTab, linkTabOf } from "./links/link-tabs.ts";
import { searchTexts } from "./search-text.ts";
import { BrokenPage } from "./shell/broken-page.tsx";
import { SignedIn } from "./shell/signed-in.tsx";

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  // Whoever comes from an invitation has chosen a password a moment ago; who comes back from their organisation's own sign-in
  // without being let in brings a word why.
  validateSearch: (search) => searchTexts(search, ["chosen", "error"]),
  component: lazyRouteComponent(() => import("./sign-in/sign-in-page.tsx"), "SignInPage"),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  // Links of before carried the token where servers write it down; the page takes it out of there.
  validateSearch: (search) => searchTexts(search, ["token"]),
  component: lazyRouteComponent(() => import("./sign-in/invitation-page.tsx"), "InvitationPage"),
});

const inside = createRoute({ getParentRoute: () => root, id: "inside", component: SignedIn });

const today = createRoute({
  getParentRoute: () => inside,
  path: "/",
  validateSearch: (search) => searchTexts(search, ["show"]),
  component: lazyRouteComponent(() => import("./today/today-page.tsx"), "TodayPage"),
});

const halts = createRoute({
  getParentRoute: () => inside,
  path: "/halts",
  component: lazyRouteComponent(() => import("./halts/halts-page.tsx"), "HaltsPage"),
});

const postings = createRoute({
  getParentRoute: () => inside,
  path: "/postings",
  validateSearch: (search) => searchTexts(search, ["search", "state", "standing", "lane", "from", "through"]),
  component: lazyRouteComponent(() => import("./postings/postings-page.tsx"), "PostingsPage"),
});

const posting = createRoute({
  getParentRoute: () => inside,
  path: "/postings/$postingId",
  component: lazyRouteComponent(() => import("./postings/posting-page.tsx"), "PostingPage"),
});

const records = createRoute({
  getParentRoute: () => inside,
  path: "/records",
  validateSearch: (search) => searchTexts(search, ["lane", "state", "from", "through"]),
  component: lazyRouteComponent(() => import("./records/records-page.tsx"), "RecordsPage"),
});

const record = createRoute({
  getParentRoute: () => inside,
  path: "/records/$recordId",
  component: lazyRouteComponent(() => import("./records/record-page.tsx"), "RecordPage"),
});

const calendar = createRoute({
  getParentRoute: () => inside,
  path: "/calendar",
  validateSearch: (search) => searchTexts(search, ["lane", "month"]),
  component: lazyRouteComponent(() => import("./calendar/calendar-page.tsx"), "CalendarPage"),
});

const reconciliation = createRoute({
  getParentRoute: () => inside,
  path: "/reconciliation",
  validateSearch: (search) => searchTexts(search, ["link", "month", "show"]),
  component: lazyRouteComponent(
    () => import("./reconciliation/reconciliation-page.tsx"),
    "ReconciliationPage",
  ),
});

const audit = createRoute({
  getParentRoute: () => inside,
  path: "/audit",
  validateSearch: (search) => searchTexts(search, ["act", "person", "company"]),
  component: lazyRouteComponent(() => import("./audit/audit-page.tsx"), "AuditPage"),
});

const help = createRoute({
  getParentRoute: () => inside,
  path: "/help",
  component: lazyRouteComponent(() => import("./help/help-page.tsx"), "HelpPage"),
});

const helpTopic = createRoute({
  getParentRoute: () => inside,
  path: "/help/$topic",
  component: lazyRouteComponent(() => import("./help/topic-page.tsx"), "TopicPage"),
});

const connections = createRoute({
  getParentRoute: () => inside,
  path: "/connections",
  component: lazyRouteComponent(() => import("./connections/connections-page.tsx"), "ConnectionsPage"),
});

const newConnection = createRoute({
  getParentRoute: () => inside,
  path: "/connections/new",
  component: lazyRouteComponent(() => import("./connections/new-connection-page.tsx"), "NewConnectionPage"),
});

const connection = createRoute({
  getParentRoute: () => inside,
  path: "/connections/$connectionId",
  validateSearch: (search) => searchTexts(search, ["connected", "refused"]),
  component: lazyRouteComponent(() => import("./connections/connection-page.tsx"), "ConnectionPage"),
});

const companies = createRoute({
  getParentRoute: () => inside,
  path: "/companies",
  component: lazyRouteComponent(() => import("./companies/companies-page.tsx"), "CompaniesPage"),
});

const newCompany = createRoute({
  getParentRoute: () => inside,
  path: "/companies/new",
  component: lazyRouteComponent(() => import("./companies/new-company-page.tsx"), "NewCompanyPage"),
});

const company = createRoute({
  getParentRoute: () => inside,
  path: "/companies/$companyId",
  component: lazyRouteComponent(() => import("./companies/company-page.tsx"), "CompanyPage"),
});

const links = createRoute({
  getParentRoute: () => inside,
  path: "/links",
  component: lazyRouteComponent(() => import("./links/links-page.tsx"), "LinksPage"),
});

const newLink = createRoute({
  getParentRoute: () => inside,
  path: "/links/new",
  validateSearch: (search) => searchTexts(search, ["companyId", "connectionId"]),
  component: lazyRouteComponent(() => import("./links/new-link-page.tsx"), "NewLinkPage"),
});

const link = createRoute({
  getParentRoute: () => inside,
  path: "/links/$linkId",
  validateSearch: (search): { tab?: LinkTab } => {
    const tab = linkTabOf(search.tab);
    return tab === undefined ? {} : { tab };
  },
  component: lazyRouteComponent(() => import("./links/link-page.tsx"), "LinkPage"),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: "/people",
  component: lazyRouteComponent(() => import("./people/people-page.tsx"), "PeoplePage"),
});

const webhooks = createRoute({
  getParentRoute: () => inside,
  path: "/webhooks",
  component: lazyRouteComponent(() => import("./webhooks/webhooks-page.tsx"), "WebhooksPage"),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: "/account",
  component: lazyRouteComponent(() => import("./people/account-page.tsx"), "AccountPage"),
});

const unknown = createRoute({
  getParentRoute: () => inside,
  path: "$",
  component: lazyRouteComponent(() => import("./shell/not-found.tsx"), "NotFoundPage"),
});

const settingUp = [
  connections,
  newConnection,
  connection,
  companies,
  newCompany,
  company,
  links,
  newLink,
  link,
  people,
  webhooks,
  account,
] as const;

const reading = [
  today,
  halts,
  postings,
  posting,
  records,
  record,
  calendar,
  reconciliation,
  audit,
  help,
  helpTopic,
  unknown,
] as const;

const tree = root.addChildren([signIn, invitation, inside.addChildren([...reading, ...settingUp])]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  defaultErrorComponent: BrokenPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
