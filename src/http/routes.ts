/** Every route below /api/v1. What is not here does not exist. */
import { apiKeyRoutes } from "./api-keys/api-key-routes.ts";
import { auditRoutes } from "./audit/audit-routes.ts";
import { companyRoutes } from "./companies/company-routes.ts";
import { connectionRoutes } from "./connections/connection-routes.ts";
import { registerRoutes } from "./connections/register-routes.ts";
import { folderRoutes } from "./folders/folder-routes.ts";
import { haltRoutes } from "./halts/halt-routes.ts";
import { helpAnswerRoutes } from "./help/help-answer-routes.ts";
import { fieldWordRoutes } from "./integrations/field-word-routes.ts";
import { integrationRoutes } from "./integrations/integration-routes.ts";
import { calendarRoutes } from "./lanes/calendar-routes.ts";
import { closedDayRoutes } from "./lanes/closed-day-routes.ts";
import { exportRoutes } from "./lanes/export-routes.ts";
import { fileImportRoutes } from "./lanes/file-import-routes.ts";
import { gapRoutes } from "./lanes/gap-routes.ts";
import { handInRoutes } from "./lanes/hand-in-routes.ts";
import { laneRoutes } from "./lanes/lane-routes.ts";
import { monthRoutes } from "./lanes/month-routes.ts";
import { ledgerRoutes } from "./ledgers/ledger-routes.ts";
import { linkRoutes } from "./links/link-routes.ts";
import { previewRoutes } from "./links/preview-routes.ts";
import { settingsRoutes } from "./links/settings-routes.ts";
import { meRoutes } from "./me/me-routes.ts";
import { organisationRoutes } from "./organisation/organisation-routes.ts";
import { personRoutes } from "./people/person-routes.ts";
import { explainRoutes } from "./postings/explain-routes.ts";
import { postingRoutes } from "./postings/posting-routes.ts";
import { resolveRoutes } from "./postings/resolve-routes.ts";
import { reversalRoutes } from "./postings/reversal-routes.ts";
import { alreadyBookedRoutes } from "./reconciliation/already-booked-routes.ts";
import { driftRoutes } from "./reconciliation/drift-routes.ts";
import { reconciliationRoutes } from "./reconciliation/reconciliation-routes.ts";
import { watchRoutes } from "./reconciliation/watch-routes.ts";
import { recordRoutes } from "./records/record-routes.ts";
import { sequenceWarningRoutes } from "./records/sequence-warning-routes.ts";
import { silenceRoutes } from "./records/silence-routes.ts";
import { remedyRoutes } from "./remedies/remedy-routes.ts";
import type { Route } from "./route.ts";
import { webhookRoutes } from "./webhooks/webhook-routes.ts";

export const routes: readonly Route[] = [
  ...meRoutes,
  ...organisationRoutes,
  ...personRoutes,
  ...apiKeyRoutes,
  ...companyRoutes,
  ...ledgerRoutes,
  ...remedyRoutes,
  ...helpAnswerRoutes,
  ...integrationRoutes,
  ...fieldWordRoutes,
  ...connectionRoutes,
  ...registerRoutes,
  ...linkRoutes,
  ...settingsRoutes,
  ...previewRoutes,
  ...laneRoutes,
  ...monthRoutes,
  ...exportRoutes,
  ...gapRoutes,
  ...closedDayRoutes,
  ...calendarRoutes,
  ...handInRoutes,
  ...fileImportRoutes,
  ...folderRoutes,
  ...recordRoutes,
  ...sequenceWarningRoutes,
  ...silenceRoutes,
  ...postingRoutes,
  ...explainRoutes,
  ...resolveRoutes,
  ...reversalRoutes,
  ...alreadyBookedRoutes,
  ...reconciliationRoutes,
  ...driftRoutes,
  ...watchRoutes,
  ...haltRoutes,
  ...auditRoutes,
  ...webhookRoutes,
];
