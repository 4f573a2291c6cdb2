/**
 * Every way in which eAccounting says no, in its own error shape: `{ErrorCode, DeveloperErrorMessage, ErrorId}`,
 * the message being "<ExceptionName> - <text>". visma-facts §3. The numbers come from there and from
 * visma-facts §6; names of exceptions not published, most statuses and all wording are assumed, so clients
 * must go by the code.
 */

export type RefusalCode = keyof typeof refusals;
/** `field` is the place of a field error, as in "Rows[1].DebitAmount". */
export type Refusal = { refused: RefusalCode; text: string; field?: string };

const refusals = {
  invalidModel: { code: 2000, exception: "DataModelValidationException", status: 400 },
  notFound: { code: 3000, exception: "ResourceNotFoundException", status: 404 },
  noFiscalYear: { code: 3001, exception: "FiscalYearDoesNotExistException", status: 404 },
  noAccount: { code: 3002, exception: "AccountNotFoundException", status: 404 },
  conflict: { code: 4000, exception: "ConflictException", status: 409 },
  notDeletable: { code: 4001, exception: "CanNotBeDeletedException", status: 400 },
  notAllowed: { code: 4002, exception: "CanNotBeCreatedOrUpdatedException", status: 400 },
  noModule: { code: 4002, exception: "NoAccessToModuleException", status: 403 },
  startUpGuide: { code: 4003, exception: "StartupGuideNotCompletedException", status: 403 },
  companyNotActive: { code: 4004, exception: "CompanyNotActiveException", status: 403 },
  notAuthorized: { code: 4005, exception: "NotAuthorizedException", status: 401 },
  noScope: { code: 4006, exception: "NoAccessToScopesException", status: 403 },
  wrongVariant: { code: 4009, exception: "ProductVariantException", status: 403 },
  tooManyRequests: { code: 4010, exception: "RateLimitException", status: 429 },
  userNoAccess: { code: 4011, exception: "UserNoAccessException", status: 403 },
  licenceTerms: { code: 4012, exception: "LicenseTermsNotAcceptedException", status: 403 },
  lockedCompany: { code: 4013, exception: "LockedFiscalYearOrPeriodException", status: 400 },
  readOnlyUser: { code: 4019, exception: "ReadOnlyUserException", status: 403 },
  lockedPeriod: { code: 4026, exception: "VoucherInLockedPeriodException", status: 400 },
  lockedYear: { code: 4038, exception: "LockedFiscalYearException", status: 400 },
  projectEnded: { code: 5005, exception: "ProjectEndedException", status: 400 },
  costCenterInactive: { code: 5006, exception: "CostCenterItemInactiveException", status: 400 },
  badQuery: { code: 6000, exception: "QueryFormatException", status: 400 },
  badDate: { code: 6001, exception: "DateFormatException", status: 400 },
} as const;

export function refuse(refused: RefusalCode, text: string): Refusal {
  return { refused, text };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}

export type RefusalAnswer = { status: number; errorCode: number; body: Record<string, unknown> };

/** `overrides` are the statuses of the switch `eaccountingStatuses`, by error code. */
export function refusalAnswer(
  refusal: Refusal,
  errorId: string,
  overrides: Record<string, number>,
  modelErrorShape: "visma" | "problem-details",
): RefusalAnswer {
  const { code, exception, status } = refusals[refusal.refused];
  const shown = overrides[String(code)] ?? status;
  // A field error as ASP.NET words it was seen in 2026, so its usual body is possible too (inferred in §3).
  if (refusal.refused === "invalidModel" && modelErrorShape === "problem-details")
    return {
      status: shown,
      errorCode: code,
      body: {
        type: "https://tools.ietf.org/html/rfc9110#section-15.5.1",
        title: "One or more validation errors occurred.",
        status: shown,
        errors: { [refusal.field ?? ""]: [refusal.text] },
        traceId: errorId,
      },
    };
  return {
    status: shown,
    errorCode: code,
    body: { ErrorCode: code, DeveloperErrorMessage: `${exception} - ${refusal.text}`, ErrorId: errorId },
  };
}
