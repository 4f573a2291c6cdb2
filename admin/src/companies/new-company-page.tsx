/** Adding a company. Country, currency and time zone go together in most cases, so the country proposes the others. */
import { Button, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { savingTexts } from "../parts/saving-texts.ts";
import { locales } from "../texts/language.ts";
import { useLanguage, useTexts } from "../texts/use-texts.ts";
import { companiesTexts } from "./companies-texts.ts";
import { departmentsFromText } from "./departments-text.ts";
import { numberText, numberTexts } from "./number-texts.ts";
import { countryOf, places } from "./places.ts";

const currencies = ["NOK", "SEK", "DKK", "EUR", "GBP", "USD"];

const emptyForm = {
  name: "",
  externalId: "",
  organisationNumber: "",
  country: "",
  currency: "",
  timeZone: "",
  departments: "",
};

type Form = typeof emptyForm;

export function NewCompanyPage() {
  const text = useTexts(companiesTexts);
  const saving = useTexts(savingTexts);
  const answers = useQueryClient();
  const navigate = useNavigate();
  const mayChange = useMay("add-company");
  const { language } = useLanguage();
  const [form, setForm] = useState<Form>(() => {
    const country = countryOf(language);
    return { ...emptyForm, country, ...places[country] };
  });
  const set = (change: Partial<Form>) => setForm((before) => ({ ...before, ...change }));
  const add = useMutation({
    mutationFn: () =>
      answered(
        api.POST("/api/v1/companies", {
          body: { ...form, departments: departmentsFromText(form.departments) },
        }),
      ),
    onSuccess: async ({ id }) => {
      await answers.invalidateQueries({ queryKey: ["companies"] });
      await navigate({ to: "/companies/$companyId", params: { companyId: id } });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Stack maw={640}>
      <PageHead title={text("add")} help="begin" />
      <RightNote act="add-company" />
      <form onSubmit={send}>
        <Stack>
          <NameFields form={form} set={set} />
          <PlaceFields form={form} set={set} />
          <Textarea
            label={text("departments")}
            description={text("departments-help")}
            autosize
            minRows={2}
            value={form.departments}
            onChange={(event) => set({ departments: event.currentTarget.value })}
          />
          {add.error !== null && <ProblemNote error={add.error} />}
          <Button type="submit" loading={add.isPending} disabled={mayChange !== true}>
            {saving("save")}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

type FieldsOf = { form: Form; set(change: Partial<Form>): void };

function NameFields({ form, set }: FieldsOf) {
  const text = useTexts(companiesTexts);
  const number = useTexts(numberTexts);
  return (["name", "externalId", "organisationNumber"] as const).map((field) => (
    <TextInput
      key={field}
      label={field === "organisationNumber" ? number(numberText(form.country)) : text(labels[field])}
      description={field === "externalId" ? text("external-id-help") : undefined}
      required={field !== "organisationNumber"}
      value={form[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  ));
}

function PlaceFields({ form, set }: FieldsOf) {
  const text = useTexts(companiesTexts);
  const countries = useCountries();
  return (
    <>
      <NativeSelect
        label={text("country")}
        value={form.country}
        data={countries}
        onChange={({ currentTarget: { value: country } }) => set({ country, ...places[country] })}
      />
      <NativeSelect
        label={text("currency")}
        value={form.currency}
        data={currencies}
        onChange={(event) => set({ currency: event.currentTarget.value })}
      />
      <NativeSelect
        label={text("time-zone")}
        value={form.timeZone}
        data={Object.values(places).map(({ timeZone }) => timeZone)}
        onChange={(event) => set({ timeZone: event.currentTarget.value })}
      />
    </>
  );
}

const labels = { name: "name", externalId: "external-id" } as const;

/** By their names in the reader's language. */
function useCountries() {
  const { language } = useLanguage();
  const names = new Intl.DisplayNames(locales[language], { type: "region" });
  return Object.keys(places).map((value) => ({ value, label: names.of(value) ?? value }));
}
