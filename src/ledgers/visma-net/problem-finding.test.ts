import { describe, expect, it } from "vitest";
import { problemIn } from "./problem.ts";
import { problemFinding } from "./problem-finding.ts";

const said = (message: string) => {
  const problem = problemIn(JSON.stringify({ message }));
  if (problem === null) throw new Error("no problem");
  return problemFinding(problem, 400);
};

describe("problemFinding", () => {
  it.each([
    [
      "VismaId: 1f9c2a00-1. Error creating document. Error: TaxCategoryID '0' cannot be found in the system.",
      "erp-reference-missing",
      "0",
    ],
    [
      "Error creating document. Error: TaxID '01' cannot be found in the system.",
      "erp-reference-missing",
      "01",
    ],
    [
      "Error creating payment. Error: AdjdRefNbr '000225' cannot be found in the system.",
      "erp-reference-missing",
      "000225",
    ],
    ["Payment can't be updated because it is already released.", "erp-already-released", undefined],
    [
      "You cannot create timecards for the selected user. Please review the company tree.",
      "erp-company-tree",
      undefined,
    ],
    ["No license for this company.", "erp-no-licence", undefined],
    ["Same request made too many times", "erp-too-many-calls", undefined],
    ["The date is outside the range of the selected financial period.", "erp-date-outside-period", undefined],
    ["The 03-2026 financial period is inactive.", "erp-period-inactive", "03-2026"],
    ["The 03-2026 financial period is closed.", "erp-period-closed", "03-2026"],
    ["The 03-2026 financial period is closed in the NORD company.", "erp-period-closed", "03-2026"],
    ["Financial Period cannot be found in the system.", "erp-period-missing", undefined],
    ["Invalid Year or Period format.", "erp-period-missing", undefined],
    ["Batch is out of balance, please review.", "erp-unbalanced", undefined],
    ["Account is inactive.", "erp-account-inactive", undefined],
    ["Subaccount 10000000 is inactive.", "erp-subaccount-inactive", "10000000"],
    ["Branch is inactive.", "erp-branch-inactive", undefined],
    ["Cannot post transactions directly to Year to Date Net Income.", "erp-result-account", undefined],
    [
      "Denominated GL Account currency is different from transaction currency.",
      "erp-account-currency",
      undefined,
    ],
    [
      "Another process has updated the 'Batch' record. Your changes will be lost.",
      "erp-edited-meanwhile",
      undefined,
    ],
    ["Something that nobody has seen yet.", "erp-refused", undefined],
  ])("knows “%s”", (message, code, value) => {
    const finding = said(message);
    expect([finding.code, finding.value, finding.verbatim]).toEqual([code, value, message]);
  });

  it("tells a missing key by what the ledger calls it, and keeps the id for Visma's support", () => {
    const message = "VismaId: 1f9c2a00-77. Error: TaxID '01' cannot be found in the system.";
    expect(said(message).parameters).toEqual({ status: 400, what: "TaxID", vismaId: "1f9c2a00-77" });
  });

  it("knows the older gateway by its fault codes, with an empty message too", () => {
    const code = (ExceptionFaultCode: string) => {
      const problem = problemIn(
        JSON.stringify({ ExceptionType: "IPPException", ExceptionMessage: "", ExceptionFaultCode }),
      );
      return problem && problemFinding(problem, 400).code;
    };
    expect([code("12002"), code("12027"), code("1")]).toEqual([
      "erp-company-not-authorised",
      "erp-no-licence",
      "erp-refused",
    ]);
  });

  it("names the field that could not be read, in either case of the names", () => {
    for (const names of [
      ["message", "modelState"],
      ["Message", "ModelState"],
      ["title", "errors"],
    ]) {
      const [text = "", fields = ""] = names;
      const problem = problemIn(JSON.stringify({ [text]: "Invalid.", [fields]: { hold: ["No boolean."] } }));
      expect(problem && problemFinding(problem, 400)).toMatchObject({
        code: "erp-field-invalid",
        verbatim: "Invalid.\nhold: No boolean.",
      });
    }
  });
});
