/** Which company a token will reach: the picker, and the two ways past it. visma-facts §2 */
import type { Interaction } from "./authorize-request.ts";
import type { Identity } from "./identity.ts";
import type { CompanyChoice } from "./realm.ts";

export function choicesOf({ person, realm, acrValues }: Interaction): CompanyChoice[] {
  return person ? realm.companiesOf(person, acrValues) : [];
}

/** The only company, or the person's default one, which may be the wrong one. visma-facts §2, §7.1 */
export function companyWithoutAsking(identity: Identity, interaction: Interaction): CompanyChoice | null {
  const choices = choicesOf(interaction);
  const preset = choices.find((choice) => choice.id === interaction.person?.defaultCompanyId);
  const rule = identity.switches.defaultCompany;
  if (preset && (rule === "always-used" || (rule === "used-without-picker" && !pickerForced(interaction))))
    return preset;
  return choices.length === 1 && !pickerForced(interaction) ? (choices[0] ?? null) : null;
}

/** `prompt=select_account`, or the older switch that works together with `prompt=login` only. §2 */
function pickerForced({ prompts, acrValues }: Interaction): boolean {
  const older = acrValues.some((value) => value.toLowerCase() === "forceselectcompany:true");
  return prompts.includes("select_account") || (older && prompts.includes("login"));
}
