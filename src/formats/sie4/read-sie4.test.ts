import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { start, voucher, wages } from "./fixtures/payroll-file.ts";
import { readItems, readSound } from "./fixtures/read-items.ts";

describe("readSie4 on a voucher", () => {
  it("gives series, number, day, text, day of registration, signature and rows", async () => {
    const file =
      start +
      voucher(
        'L 7 20240125 "Lön januari" 20240126 "Eva Ek"',
        "#TRANS 7010 {1 10} 100.00",
        "#TRANS 1930 {} -100",
      );
    expect(await readSound(file)).toEqual([
      {
        kind: "voucher",
        series: "L",
        number: "7",
        on: "2024-01-25",
        text: "Lön januari",
        registeredOn: "2024-01-26",
        signature: "Eva Ek",
        rows: [
          { account: "7010", amountMinor: 100_00, objects: [{ dimension: "1", object: "10" }] },
          { account: "1930", amountMinor: -100_00, objects: [] },
        ],
        line: 6,
      },
    ]);
  });

  it("takes empty series, number and text for none: the ledger chooses", async () => {
    const [first] = await readSound(start + wages.replace('A 1 20240125 "Lön januari"', '"" "" 20240125 ""'));
    expect(first).not.toHaveProperty("series");
    expect(first).not.toHaveProperty("number");
    expect(first).not.toHaveProperty("text");
  });

  it("reads day, text and quantity of a row, and lets the day be another than the voucher's", async () => {
    const rows = ['#TRANS 7010 {} 100.00 20231231 "Timmar" 7.50 "Eva"', '#TRANS 1930 {} -100.00 "" "" -1.00'];
    const [first] = await readSound(start + voucher("A 1 20240125", ...rows));
    expect(first?.on).toBe("2024-01-25");
    expect(first?.rows).toEqual([
      {
        account: "7010",
        amountMinor: 100_00,
        objects: [],
        on: "2023-12-31",
        text: "Timmar",
        quantity: "7.5",
      },
      { account: "1930", amountMinor: -100_00, objects: [], quantity: "-1" },
    ]);
  });

  it.each([
    ["{}", []],
    ["{ }", []],
    ["{\t}", []],
    ['{1 ""}', []],
    ['{1 "10"}', [["1", "10"]]],
    ['{ "1" "10"}', [["1", "10"]]],
    [
      '{1 10 6 "P 5" 20 N12}',
      [
        ["1", "10"],
        ["6", "P 5"],
        ["20", "N12"],
      ],
    ],
    [
      '{1 "a}b" 6 "c\\"d"}',
      [
        ["1", "a}b"],
        ["6", 'c"d'],
      ],
    ],
  ])("reads the object list %s, with no #DIM, #OBJEKT or #KONTO for any of it", async (list, pairs) => {
    const rows = [`#TRANS 7010 ${list} 1.00`, "#TRANS 1930 {} -1.00"];
    const [first] = await readSound(start + voucher("A 1 20240125", ...rows));
    expect(first?.rows[0]?.objects).toEqual(pairs.map(([dimension, object]) => ({ dimension, object })));
  });

  it("reads rows without any braces, and without blanks around them", async () => {
    const rows = ["#TRANS 7010 1.00", '#TRANS 7010{1 "10"}2.00', "#TRANS\t1930\t{}\t-3.00\t20240125"];
    const [first] = await readSound(start + voucher("A 1 20240125", ...rows));
    expect(first?.rows.map((row) => [row.account, row.amountMinor, row.objects.length])).toEqual([
      ["7010", 1_00, 0],
      ["7010", 2_00, 1],
      ["1930", -3_00, 0],
    ]);
  });

  it("reads a file with the line ends of Windows, Unix and old Macs alike", async () => {
    const expected = await readSound(start + wages);
    expect(await readSound((start + wages).replaceAll("\n", "\r\n"))).toEqual(expected);
    expect(await readSound((start + wages).replaceAll("\n", "\r"))).toEqual(expected);
  });

  it("reads blank lines, indents, trailing tabs and the end mark of DOS", async () => {
    const loose = `\n${start + wages}`.replaceAll("\n", "\t\n\n   ");
    const [first] = await readSound(`${loose}\u001a`);
    expect(first?.rows).toHaveLength(2);
  });

  it("reads the brace at the end of the line of #VER", async () => {
    expect(await readSound(start + wages.replace('januari"\n{', 'januari" {'))).toHaveLength(1);
  });

  it("skips record types that it does not know, also among the rows", async () => {
    const own = '#MITTEGET 1 {x y} "z"\n';
    const file = start + own + wages.replace("#TRANS 1930", `${own}#TRANS 1930`);
    expect((await readSound(file))[0]?.rows).toHaveLength(2);
  });
});

describe("readSie4 on corrected vouchers", () => {
  it("leaves out a row that was taken out (#BTRANS)", async () => {
    const takenOut = '#BTRANS 7010 {} 999.00 20240126 "" "" "Eva"';
    const [first] = await readSound(start + wages.replace("#TRANS 1930", `${takenOut}\n#TRANS 1930`));
    expect(first?.rows.map((row) => row.amountMinor)).toEqual([100_00, -100_00]);
  });

  it("counts an added row (#RTRANS) and the equal #TRANS after it once, as the #TRANS says it", async () => {
    const rows = [
      "#TRANS 7010 {} 100.00 20240125",
      "#TRANS 1930 {} -100.00 20240125",
      '#RTRANS 7010 {1 "10"} 50.00 20240301 "" "" "Eva"',
      '#TRANS 7010 {1 "10"} 50.00 20240125',
      '#RTRANS 1930 {} -50.00 20240301 "" "" "Eva"',
      "#TRANS 1930 {} -50.00 20240125",
    ];
    const [first] = await readSound(start + voucher("A 1 20240125", ...rows));
    expect(first?.rows.map((row) => [row.amountMinor, row.on])).toEqual([
      [100_00, "2024-01-25"],
      [-100_00, "2024-01-25"],
      [50_00, "2024-01-25"],
      [-50_00, "2024-01-25"],
    ]);
  });

  it("counts two added rows once when their #TRANS come after both", async () => {
    const rows = [
      "#RTRANS 7010 {} 5.00",
      "#RTRANS 1930 {} -5.00",
      "#TRANS 7010 {} 5.00",
      "#TRANS 1930 {} -5.00",
    ];
    const [first] = await readSound(start + voucher("A 1 20240125", ...rows));
    expect(first?.rows).toHaveLength(2);
  });

  it("counts an added row that no equal #TRANS follows, in its place, and says so", async () => {
    const rows = [
      "#TRANS 7010 {} 5.00",
      "#RTRANS 7010 {} 2.00",
      '#TRANS 7010 {1 "10"} 2.00',
      "#TRANS 1930 {} -9.00",
    ];
    const { vouchers, said } = await readItems(start + voucher("A 1 20240125", ...rows));
    expect(vouchers[0]?.rows.map((row) => row.amountMinor)).toEqual([5_00, 2_00, 2_00, -9_00]);
    expect(said).toEqual(["added-row-alone voucher/A/1 9"]);
  });

  it("reads a correction of very many rows without comparing each with each", async () => {
    const rows = (tag: string) => Array.from({ length: 20_000 }, () => `${tag} 7010 {} 0`);
    const [first] = await readSound(start + voucher("A 1 20240125", ...rows("#RTRANS"), ...rows("#TRANS")));
    expect(first?.rows).toHaveLength(20_000);
  });

  it("does not give out a voucher whose rows were all taken out, and says so", async () => {
    const { vouchers, findings, end } = await readItems(
      start + voucher("A 1 20240125", "#BTRANS 7010 {} 1.00") + wages,
    );
    expect(vouchers).toHaveLength(1);
    expect(findings).toMatchObject([{ code: "voucher-without-rows", severity: "warning", at: { line: 6 } }]);
    expect(end).toMatchObject({ voucherCount: 1, withheldCount: 1 });
  });
});

describe("readSie4 on vouchers that do not balance", () => {
  it("sets aside a voucher that is one öre off, with the difference, and gives out the others", async () => {
    const off = voucher(
      "A 2 20240125",
      "#TRANS 7010 {} 100.01",
      "#TRANS 1930 {} -60.00",
      "#TRANS 2710 {} -40.00",
    );
    const { vouchers, findings, end } = await readItems(start + wages + off + wages);
    expect(vouchers.map((each) => each.line)).toEqual([6, 17]);
    expect(findings).toEqual([
      {
        code: "voucher-does-not-balance",
        severity: "error",
        record: "voucher/A/2",
        field: "",
        value: "",
        at: { line: 11, column: 1 },
        parameters: { differenceMinor: 1, debitMinor: 100_01, creditMinor: 100_00, rowCount: 3 },
      },
    ]);
    expect(end).toMatchObject({ voucherCount: 2, rowCount: 4, withheldCount: 1 });
  });

  it("adds amounts that a binary fraction cannot hold: 0.10 + 0.20 = 0.30", async () => {
    const rows = ["#TRANS 7010 {} 0.1", "#TRANS 7010 {} 0.2", "#TRANS 1930 {} -0.3"];
    expect(await readSound(start + voucher("A 1 20240125", ...rows))).toHaveLength(1);
  });

  it("gives out exactly the vouchers whose rows sum to zero", async () => {
    const rows = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { maxLength: 6 }), async (all) => {
        const texts = all.map((amounts, index) =>
          voucher(`A ${index} 20240125`, ...amounts.map((amount) => `#TRANS 1930 {} ${amount}`)),
        );
        const { vouchers } = await readItems(start + texts.join(""));
        const balanced = all.flatMap((amounts, index) =>
          amounts.reduce((sum, amount) => sum + amount, 0) === 0 ? [String(index)] : [],
        );
        expect(vouchers.map((each) => each.number)).toEqual(balanced);
      }),
      { numRuns: 50 },
    );
  });
});

describe("readSie4 on text", () => {
  it("reads escaped quotes, backslashes, braces, tabs and blanks within quotes", async () => {
    const rows = ['#TRANS 7010 {} 1 "" "Krog \\"Å\\" {2 p}  C:\\x"', '#TRANS 1930 {} -1 "" "a\tb"'];
    const [first] = await readSound(start + voucher("A 1 20240125", ...rows));
    expect(first?.rows.map((row) => row.text)).toEqual(['Krog "Å" {2 p}  C:\\x', "a\tb"]);
  });

  it("reads any text back that was quoted and escaped", async () => {
    const texts = fc.string({
      unit: fc.constantFrom('"', "{", "}", " ", "#", "å", "a", "1", "'"),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(99), async (text, amount) => {
        const quoted = `"${text.replaceAll('"', '\\"')}"`;
        const rows = [`#TRANS 7010 {1 ${quoted}} ${amount} "" ${quoted} 3`, `#TRANS 1930 {} -${amount}`];
        const [first] = await readSound(start + voucher(`A 1 20240125 ${quoted}`, ...rows));
        const shown = text.trim() === "" ? undefined : text.trim();
        expect(first?.text).toBe(shown);
        expect(first?.rows[0]?.text).toBe(shown);
        expect(first?.rows[0]?.quantity).toBe("3");
        expect(first?.rows[0]?.objects).toEqual(text === "" ? [] : [{ dimension: "1", object: text }]);
      }),
      { numRuns: 100 },
    );
  });

  it("does not take two codes of an object list for one where a blank is missing", async () => {
    const { vouchers, said } = await readItems(start + wages.replace('{1 "10"}', '{1 "10"6 "P1"}'));
    expect(vouchers[0]?.rows[0]?.objects).toEqual([
      { dimension: "1", object: "10" },
      { dimension: "6", object: "P1" },
    ]);
    expect(said).toEqual(["quote-not-escaped voucher/A/1 8"]);
  });

  it("takes a quote within a text for text, and says so", async () => {
    const { vouchers, said } = await readItems(start + wages.replace('"Lön januari"', '"L"n januari"'));
    expect(vouchers[0]?.text).toBe('L"n januari');
    expect(said).toEqual(["quote-not-escaped voucher/A/1 6"]);
  });

  it("joins a text that goes on in the next line, and never takes a record for text", async () => {
    const broken = wages.replace("Lön januari", "Lön\n\njanuari");
    expect((await readItems(start + broken)).vouchers[0]?.text).toBe("Lön januari");
    const open = await readItems(start + wages.replace('januari"', "januari"));
    expect(open.vouchers[0]).toMatchObject({
      text: "Lön januari",
      rows: [{ account: "7010" }, { account: "1930" }],
    });
    expect(open.said).toEqual(["quote-not-closed voucher/A/1 6"]);
  });
});

describe("readSie4 on a cut into chunks", () => {
  it("gives the same items however the bytes come", async () => {
    const file = Buffer.from(
      `${start}#OBJEKT 1 "10" "Köket"\n${wages}${wages.replace("-100", "-99")}`.replaceAll("\n", "\r\n"),
    );
    const whole = await readItems(file);
    expect(whole.vouchers).toHaveLength(1);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: file.length }), async (size) => {
        expect((await readItems(file, size)).items).toEqual(whole.items);
      }),
      { numRuns: 30 },
    );
  });
});
