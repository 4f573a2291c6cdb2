/** The settings of a link, by version: every posting names the version that rendered it. */
import { z } from "@hono/zod-openapi";
import { dayIn, type Integration, type Slot } from "../../core/index.ts";
import {
  companyFlags,
  findSettingsVersion,
  type LinkRow,
  listNewestPayloads,
  readRegisters,
} from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { saveSettings } from "../../engine/acts/save-settings.ts";
import { integrationOf, ledgerOf } from "../../engine/world.ts";
import { dayField, idField } from "../fields.ts";
import { findingSchema } from "../finding-answer.ts";
import { slotAnswer } from "../integrations/slot-schema.ts";
import { reading } from "../reading.ts";
import { type Call, route } from "../route.ts";
import { linkOf } from "./link-of.ts";
import { currentSettingsSchema, newSettingsSchema, settingsVersionSchema } from "./link-schema.ts";

const params = z.strictObject({ linkId: idField });

/** Newest records that the form looks at for slots which need an answer. */
const recordsForSlots = 200;

type SmallCall = Pick<Call, "world" | "border">;

async function settingsOf(call: SmallCall, link: LinkRow) {
  const { organisationId } = call.border;
  return reading(call, async (trx) => ({
    current: await findSettingsVersion(trx, {
      organisationId,
      linkId: link.id,
      version: link.settingsVersion,
    }),
    payloads: await listNewestPayloads(trx, { organisationId, linkId: link.id, limit: recordsForSlots }),
    registers: (await readRegisters(trx, { organisationId, connectionId: link.connectionId }))?.registers,
    company: await companyFlags(trx, { organisationId, companyId: link.companyId }),
  }));
}

/** Settings that an older version of the integration wrote may not fit any more: then the form begins as for a new link. */
function slotsOf(
  integration: Integration,
  { current, payloads, company }: Awaited<ReturnType<typeof settingsOf>>,
): readonly Slot[] {
  const parsed = integration.settings.safeParse(current?.settings ?? {});
  return integration.slots(parsed.success ? parsed.data : integration.sample.settings, payloads, company);
}

export const settingsRoutes = [
  route(
    {
      name: "saveSettings",
      method: "put",
      path: "/links/{linkId}/settings",
      summary: "Save a new version of the settings",
      description:
        "Renders anew what was never sent; what is in the ledger stays as it is. Nothing is sent by saving.",
      acts: ["map"],
      reach: "companies",
      params,
      body: newSettingsSchema,
      answer: z.strictObject({
        version: z.int(),
        findings: z.array(findingSchema).openapi({
          description:
            "Of settings that were saved all the same: warnings, and what the ledger would not take, by its registers as they were last read. The preview reads them afresh.",
        }),
      }),
    },
    async (call) => {
      const { linkId } = call.params;
      await linkOf(call, linkId);
      const { version, findings } = await saveSettings(call.world, call.actor, { linkId, ...call.body });
      return { version, findings: findings.map(call.explain) };
    },
  ),
  route(
    {
      name: "getSettings",
      method: "get",
      path: "/links/{linkId}/settings",
      summary: "The settings in force, and the slots to fill",
      acts: ["read"],
      reach: "companies",
      params,
      query: z.strictObject({
        on: dayField
          .optional()
          .openapi({ description: "The business day whose rates are told; today where left out." }),
      }),
      answer: currentSettingsSchema,
    },
    async (call) => {
      const link = await linkOf(call, call.params.linkId);
      const told = await settingsOf(call, link);
      const { current, registers, company } = told;
      const integration = integrationOf(call.world, link.integration);
      const chartPlace = ledgerOf(call.world, link.ledger).chartPlace?.[call.language];
      const on = call.query.on ?? dayIn(call.world.clock.now(), company.timeZone);
      const of = { language: call.language, chartPlace, registers, on };
      const slots = slotsOf(integration, told);
      return { current: current ?? null, slots: slots.map((slot) => slotAnswer(slot, of)) };
    },
  ),
  route(
    {
      name: "getSettingsVersion",
      method: "get",
      path: "/links/{linkId}/settings/{version}",
      summary: "An earlier version of the settings",
      acts: ["read"],
      reach: "companies",
      params: params.extend({ version: z.coerce.number().int().min(1).max(1_000_000_000) }),
      answer: settingsVersionSchema,
    },
    async (call) => {
      const { linkId, version } = call.params;
      await linkOf(call, linkId);
      const { organisationId } = call.border;
      const row = await reading(call, (trx) => findSettingsVersion(trx, { organisationId, linkId, version }));
      return found(row, "version");
    },
  ),
];
