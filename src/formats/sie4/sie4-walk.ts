// Walks the lines of one file in order and gathers the items that come of them.

import type { UsedEncoding } from "../text/text-encoding.ts";
import { WarningLimit } from "../warning-limit.ts";
import { Checksum } from "./checksum.ts";
import { HeaderRecords } from "./header-records.ts";
import { RecordReport } from "./record-report.ts";
import type { Sie4Finding, Sie4FindingCode } from "./sie4-finding.ts";
import type { Sie4Item } from "./sie4-item.ts";
import type { SieLine, SieRecord } from "./split-record.ts";
import { VoucherDraft } from "./voucher-draft.ts";

/** What an honest file never reaches and a hostile one aims for. */
const rowsMax = 300_000;
const headerRecordsMax = 300_000;

export class Sie4Walk {
  readonly #limit = new WarningLimit();
  readonly #report = (finding: Sie4Finding): void => this.report(finding);
  readonly #file = new RecordReport("file", this.#report);
  readonly #header = new HeaderRecords(this.#report);
  readonly #checksum = new Checksum();
  #items: Sie4Item[] = [];
  #isHeaderOut = false;
  /** Nothing but lines that could stand in any text so far. */
  #isForeign = true;
  #draft: VoucherDraft | undefined;
  #line = 0;
  #hasFailed = false;
  #voucherCount = 0;
  #rowCount = 0;
  #withheldCount = 0;

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** The items since the last call. */
  take(): Sie4Item[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  report(finding: Sie4Finding): void {
    if (this.#limit.allows(finding)) this.#items.push({ kind: "finding", finding });
  }

  /** The last finding: nothing is read after it. What is under way is not given out. */
  fail(code: Sie4FindingCode, value = "", about: Partial<Sie4Finding> = {}): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    const at = this.#line === 0 ? {} : { at: { line: this.#line, column: 1 } };
    this.report({ code, severity: "error", fatal: true, record: "file", field: "", value, ...at, ...about });
  }

  add(line: SieLine, encoding: UsedEncoding): void {
    if (this.#hasFailed) return;
    this.#line = line.line;
    if (line.kind === "record") this.#addRecord(line, encoding);
    else if (line.kind === "open") this.#open(line.line);
    else if (line.kind === "close") this.#close(line.line);
    else this.#addOther(line.text);
  }

  finish(encoding: UsedEncoding): void {
    if (this.#isForeign) this.fail("not-sie");
    else if (this.#draft !== undefined) this.#failWithin(this.#draft);
    else if (this.#checksum.state === "running") this.fail("sie-truncated", "", { field: "#KSUMMA" });
    if (this.#hasFailed) return;
    this.#putHeaderOut();
    for (const parameters of this.#limit.suppressed()) this.#suppressed(parameters);
    const { state } = this.#checksum;
    this.#items.push({
      kind: "end",
      encoding,
      voucherCount: this.#voucherCount,
      rowCount: this.#rowCount,
      withheldCount: this.#withheldCount,
      checksum: state === "running" ? "absent" : state,
    });
  }

  #addRecord(record: SieRecord, encoding: UsedEncoding): void {
    const different = this.#checksum.add(record, encoding);
    if (different !== undefined) {
      const about = { field: "#KSUMMA", value: different.declared, parameters: different };
      this.#file.warn("checksum-differs", record.line, about);
    }
    if (record.tag === "#VER") this.#begin(record);
    else if (/^#[BR]?TRANS$/.test(record.tag)) this.#addRow(record);
    else if (this.#draft?.isOpen !== true) this.#addHeader(record);
  }

  #addHeader(record: SieRecord): void {
    if (!this.#header.add(record)) return;
    this.#isForeign = false;
    if (this.#header.hasWrongType) {
      this.fail("sie-type-not-supported", record.fields[0]?.text ?? "", {
        record: "header",
        field: "#SIETYP",
      });
    } else if (this.#isHeaderOut) {
      new RecordReport("header", this.#report).warn("header-record-late", record.line, { field: record.tag });
    } else if (this.#header.size > headerRecordsMax) this.fail("header-too-large");
  }

  #putHeaderOut(): void {
    if (this.#isHeaderOut) return;
    this.#isHeaderOut = true;
    this.#items.push(this.#header.finish(this.#line));
  }

  #begin(record: SieRecord): void {
    this.#isForeign = false;
    this.#putHeaderOut();
    this.#giveUpDraft();
    this.#draft = new VoucherDraft(record, this.#report);
  }

  #open(line: number): void {
    if (this.#draft === undefined || this.#draft.isOpen)
      this.#file.warn("line-unreadable", line, { value: "{" });
    else this.#draft.isOpen = true;
  }

  #addRow(record: SieRecord): void {
    this.#isForeign = false;
    const draft = this.#draft;
    if (draft?.isOpen !== true) {
      this.#file.refuse("row-outside-voucher", record.line, { field: record.tag });
      return;
    }
    if (draft.rowCount >= rowsMax) this.fail("voucher-too-large");
    else draft.addRow(record);
  }

  /** Between vouchers it is only noise; within one it may have been a row. */
  #addOther(text: string): void {
    if (this.#isForeign) this.fail("not-sie", text.slice(0, 40));
    else if (this.#draft === undefined) this.#file.warn("line-unreadable", this.#line, { value: text });
    else this.#draft.refuse("line-unreadable", this.#line, { value: text });
  }

  #close(line: number): void {
    const draft = this.#draft;
    if (draft?.isOpen !== true) {
      this.#file.warn("line-unreadable", line, { value: "}" });
      return;
    }
    this.#draft = undefined;
    const voucher = draft.finish();
    if (voucher === undefined) {
      this.#withheldCount++;
      return;
    }
    this.#voucherCount++;
    this.#rowCount += voucher.rows.length;
    this.#items.push(voucher);
  }

  /** A voucher that the next one begins within, or that has no rows in braces at all. */
  #giveUpDraft(): void {
    if (this.#draft === undefined) return;
    this.#withheldCount++;
    this.#draft.refuse("voucher-not-closed", this.#draft.line);
    this.#draft = undefined;
  }

  #failWithin(draft: VoucherDraft): void {
    this.#withheldCount++;
    this.fail("sie-truncated", "", { record: draft.name });
  }

  #suppressed(parameters: { of: string; count: number }): void {
    const about = { severity: "warning", record: "file", field: "", value: "" } as const;
    this.#items.push({ kind: "finding", finding: { ...about, code: "findings-suppressed", parameters } });
  }
}
