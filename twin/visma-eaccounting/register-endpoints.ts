/** The small registers: `/costcenters`, `/costcenteritems`, `/projects`, `/users`. visma-facts §5 */
import type { Person } from "../people.ts";
import { type Call, type Endpoint, ok, type Reply } from "./call.ts";
import { type CostCenter, type CostCenterItem, costCenterItemOf, type Project } from "./company.ts";
import { list } from "./list.ts";
import { refuse } from "./refusal.ts";
import { shownDay } from "./shown-day.ts";
import { accountingRead, costCenterVariants, everyVariant, purchaseRead, salesRead } from "./variants.ts";

const costCenters = {
  method: "GET",
  scopes: [...accountingRead, ...salesRead],
  variants: costCenterVariants,
} as const;
const anyScope = [...accountingRead, ...salesRead, ...purchaseRead];

export const registerEndpoints: Endpoint[] = [
  { ...costCenters, path: "/costcenters", handle: listCostCenters },
  { ...costCenters, path: "/costcenteritems/{id}", handle: getCostCenterItem },
  { method: "GET", path: "/projects", scopes: anyScope, variants: costCenterVariants, handle: listProjects },
  {
    method: "GET",
    path: "/projects/{id}",
    scopes: anyScope,
    variants: costCenterVariants,
    handle: getProject,
  },
  { method: "GET", path: "/users", scopes: anyScope, variants: everyVariant, handle: listUsers },
];

function listCostCenters(call: Call): Reply {
  return list<CostCenter>(call, {
    properties: ["Id", "Name", "Number", "IsActive", "Items"],
    items: () => call.company.costCenters,
    show: (dimension) => ({
      Name: dimension.name,
      Number: dimension.number,
      IsActive: dimension.isActive,
      Items: dimension.items.map((item) => shownItem(dimension, item)),
      Id: dimension.id,
    }),
  });
}

function getCostCenterItem(call: Call): Reply {
  const found = costCenterItemOf(call.company, call.parameter("id"));
  if (!found) return refuse("notFound", `CostCenterItem ${call.parameter("id")} was not found.`);
  return ok(shownItem(found.dimension, found.item));
}

function shownItem(dimension: CostCenter, item: CostCenterItem): Record<string, unknown> {
  return {
    CostCenterId: dimension.id,
    Id: item.id,
    Name: item.name,
    ShortName: item.shortName,
    IsActive: item.isActive,
    CreatedUtc: item.createdAt,
  };
}

function listProjects(call: Call): Reply {
  return list<Project>(call, {
    properties: [
      "Id",
      "Number",
      "Name",
      "StartDate",
      "EndDate",
      "CustomerId",
      "CustomerName",
      "Notes",
      "Status",
      "ModifiedUtc",
    ],
    items: () => [...call.company.projects.values()],
    show: (project) => shownProject(call, project),
  });
}

function getProject(call: Call): Reply {
  const project = call.company.projects.get(call.parameter("id"));
  return project
    ? ok(shownProject(call, project))
    : refuse("notFound", `Project ${call.parameter("id")} was not found.`);
}

function shownProject(call: Call, project: Project): Record<string, unknown> {
  return {
    Id: project.id,
    Number: project.number,
    Name: project.name,
    StartDate: shownDay(call, project.startOn),
    EndDate: shownDay(call, project.endOn),
    CustomerId: null,
    CustomerName: null,
    Notes: null,
    Status: project.status,
    ModifiedUtc: project.modifiedAt,
  };
}

function listUsers(call: Call): Reply {
  const { world } = call.eaccounting;
  return list<Person>(call, {
    properties: ["Id", "Email", "FirstName", "LastName", "IsActive", "IsCurrentUser", "IsConsultant"],
    items: () => [...world.people.values()].filter((person) => person.companyIds.includes(call.company.id)),
    show: (person) => ({
      Id: person.id,
      Email: person.email,
      FirstName: person.firstName,
      LastName: person.lastName,
      IsActive: true,
      IsCurrentUser: person === call.person,
      IsConsultant: person.isConsultant,
    }),
  });
}
