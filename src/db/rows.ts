/** The rows of the tables that the engine works with, as they are read, and as they are first written. */
import type { Insertable, Selectable } from "kysely";
import type {
  AuthorisationTable,
  CompanyTable,
  ConnectionTable,
  HaltTable,
  LaneTable,
  LinkTable,
  PostingRecordTable,
  PostingTable,
  RecordTable,
  SettingsVersionTable,
} from "./schema.ts";

export type Authorisation = Selectable<AuthorisationTable>;
export type Company = Selectable<CompanyTable>;
export type Connection = Selectable<ConnectionTable>;
export type Halt = Selectable<HaltTable>;
export type Lane = Selectable<LaneTable>;
export type Link = Selectable<LinkTable>;
export type Posting = Selectable<PostingTable>;
/** A record as it was handed in; `Record` is a word of the language. */
export type StoredRecord = Selectable<RecordTable>;
export type SettingsVersion = Selectable<SettingsVersionTable>;

export type NewPosting = Insertable<PostingTable>;
export type NewPostingRecord = Insertable<PostingRecordTable>;
export type NewRecord = Insertable<RecordTable>;
