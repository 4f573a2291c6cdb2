/**
 * Every way in which Visma.net says no, in the three body shapes that are seen (Visma.net §5). Statuses are
 * documented except where a switch says otherwise; the wording is inferred from Acumatica, so clients must not rely on it.
 */
import type { Net } from "./net.ts";

export type RefusalKind = keyof typeof statuses;
/** `field` is the place of a binding error; `prefix` the endpoint's words in front of the ERP's own. */
export type Refusal = {
  refused: RefusalKind;
  text: string;
  field?: string;
  prefix?: string;
  status?: number;
  /** Of the legacy shape: 12002 and 12027 are known. */
  faultCode?: number;
};

const statuses = {
  notAuthorized: 401,
  noScope: 403,
  otherTenant: 403,
  notFound: 404,
  gone: 410,
  conflict: 412,
  tooManyRequests: 429,
  rule: 400,
  binding: 400,
} as const;

export function refuse(refused: RefusalKind, text: string): Refusal {
  return { refused, text };
}

/** A field that does not fit its type. */
export function misfit(field: string, text: string): Refusal {
  return { refused: "binding", text, field };
}

/** `X 'v' cannot be found in the system.`: the one wording that is known. Visma.net §5 */
export function unknownThing(name: string, value: string): Refusal {
  return refuse("rule", `${name} '${value}' cannot be found in the system.`);
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}

/** `body` null means none at all; a text is sent as plain text. */
export type RefusalAnswer = { status: number; body: Record<string, unknown> | string | null };

export function refusalAnswer(net: Net, refusal: Refusal, method: string): RefusalAnswer {
  const { switches } = net;
  switch (refusal.refused) {
    case "notAuthorized":
    case "noScope":
    case "otherTenant":
      return { status: gatewayStatus(net, refusal), body: shaped(net, refusal, switches.gatewayErrorShape) };
    case "binding":
      return { status: 400, body: shaped(net, refusal, switches.bindingErrorShape) };
    case "rule":
      return {
        // A failed PUT is always 400. Visma.net §5
        status: refusal.status ?? (method === "POST" ? Number(switches.ruleErrorStatus) : 400),
        body: shaped(net, refusal, switches.ruleErrorShape),
      };
    default:
      return { status: refusal.status ?? statuses[refusal.refused], body: shaped(net, refusal, "message") };
  }
}

function gatewayStatus({ switches }: Net, { refused }: Refusal): number {
  return refused === "noScope" ? Number(switches.scopeErrorStatus) : statuses[refused];
}

type Shape = "message" | "ipp" | "model-state" | "plain-text" | "empty";

function shaped(net: Net, refusal: Refusal, shape: Shape): RefusalAnswer["body"] {
  const id = net.world.nextId("visma id");
  const { switches } = net;
  switch (shape) {
    case "empty":
      return null;
    case "plain-text":
      return refusal.text;
    case "ipp": {
      // 12001 is made up.
      const code = String(refusal.faultCode ?? 12001);
      return {
        ExceptionType: "IPPException",
        ExceptionMessage: switches.emptyExceptionMessage ? "" : refusal.text,
        ExceptionFaultCode: code,
        ExceptionMessageID: `${code}_${id}`,
        ExceptionDetails: "",
      };
    }
    case "model-state":
      return {
        [switches.messageKey]: "The request is invalid.",
        modelState: { [refusal.field ?? "dto"]: [refusal.text] },
      };
    case "message": {
      const isRule = refusal.refused === "rule";
      const named = isRule && refusal.prefix ? `${refusal.prefix} Error: ${refusal.text}` : refusal.text;
      const prefix = isRule && switches.vismaIdPrefix ? `VismaId: ${id}. ` : "";
      return { [switches.messageKey]: `${prefix}${named}` };
    }
  }
}
