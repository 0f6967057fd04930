-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "WorkKind" AS ENUM ('HYDROPOWER', 'LINE', 'SUBSTATION');

-- CreateEnum
CREATE TYPE "Condition" AS ENUM ('ACTIVE', 'SUSPENDED', 'RETURNED', 'REFUSED', 'REMOVED_FROM_PLAN', 'REVOKED');

-- CreateEnum
CREATE TYPE "Holder" AS ENUM ('INVESTOR', 'DEPARTMENT', 'PROVINCE', 'MINISTRY', 'PRIME_MINISTER', 'EVN', 'NONE');

-- CreateEnum
CREATE TYPE "Authority" AS ENUM ('INVESTOR', 'DEPARTMENT', 'PROVINCE', 'MINISTRY', 'PRIME_MINISTER', 'EVN', 'PRESS', 'OTHER');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('OFFICIAL', 'PRESS', 'REFERENCE', 'INFERRED', 'OFFICE_LIST');

-- CreateEnum
CREATE TYPE "DocumentType" AS ENUM ('CONG_VAN', 'QUYET_DINH', 'NGHI_QUYET', 'TO_TRINH', 'BAO_CAO', 'THONG_BAO', 'BIEN_BAN', 'GIAY_PHEP', 'KE_HOACH', 'CONG_DIEN', 'HO_SO', 'VAN_BAN_KHAC', 'BAO_CHI', 'TRANG_THAM_KHAO', 'DANH_SACH');

-- CreateEnum
CREATE TYPE "ActCode" AS ENUM ('PROPOSED', 'SURVEY_PERMITTED', 'SURVEY_STARTED', 'DOSSIER_RECEIVED', 'OPINIONS_REQUESTED', 'SUBMITTED_TO_MOIT', 'PLAN_APPROVED', 'ROUTE_REQUESTED', 'ROUTE_AGREED', 'SITE_REQUESTED', 'SITE_AGREED', 'INVESTMENT_APPROVED', 'PROJECT_APPROVED', 'STARTED', 'ENERGISED', 'CAPACITY_ADJUSTED', 'INVESTOR_CHANGED', 'EXTENDED', 'SUSPENDED', 'RESUMED', 'RETURNED', 'RESUBMITTED', 'REFUSED', 'REMOVED_FROM_PLAN', 'REVOKED', 'HANDED_OVER', 'STATE_RECORDED', 'EVIDENCE_ADDED');

-- CreateEnum
CREATE TYPE "ExpectedActState" AS ENUM ('NOT_STARTED', 'DRAFTING', 'SENT_FOR_SIGNATURE', 'DONE', 'SLIPPED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ChangeSource" AS ENUM ('FORM', 'EXCEL', 'LETTER', 'API', 'SYSTEM');

-- CreateEnum
CREATE TYPE "ChangeType" AS ENUM ('ORGANIZATION_CREATE', 'DOCUMENT_CREATE', 'QUOTA', 'WORK_CREATE', 'WORK_EDIT', 'ACT', 'EXPECTED_ACT', 'LISTING', 'LINK', 'VOID', 'REPLACE');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('CONNECTS', 'EXTENDS', 'UPSTREAM_OF', 'REPLACES');

-- CreateEnum
CREATE TYPE "PlaceRole" AS ENUM ('SITE', 'DAM', 'POWERHOUSE', 'CROSSED');

-- CreateTable
CREATE TABLE "ChangeSet" (
    "id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "source" "ChangeSource" NOT NULL,
    "authorId" TEXT NOT NULL,
    "acceptedById" TEXT NOT NULL,
    "review" TEXT NOT NULL,
    "documentId" UUID,
    "reasons" JSONB NOT NULL,
    "noteDigest" TEXT,
    "idempotencyKey" TEXT,
    "requestDigest" TEXT NOT NULL,
    "headerDigest" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ChangeSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerNote" (
    "setId" UUID NOT NULL,
    "salt" TEXT,
    "text" TEXT,
    "erasedBy" TEXT,

    CONSTRAINT "LedgerNote_pkey" PRIMARY KEY ("setId")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" UUID NOT NULL,
    "setId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" "ChangeType" NOT NULL,
    "entityId" UUID NOT NULL,
    "workId" UUID,
    "documentId" UUID,
    "mendsId" UUID,
    "payload" JSONB NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Work" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "WorkKind" NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "searchFolded" TEXT NOT NULL,
    "searchExact" TEXT NOT NULL,
    "voltageKv" DECIMAL(6,1),
    "stage" SMALLINT,
    "condition" "Condition" NOT NULL,
    "stageSince" TEXT,
    "stageSinceFrom" DATE,
    "sourceKind" "SourceKind",
    "holder" "Holder" NOT NULL,
    "investorId" UUID,
    "totalInvestmentBnVnd" DECIMAL(14,3),
    "plannedPeriod" TEXT,
    "connection" TEXT,
    "latitude" DECIMAL(9,6),
    "longitude" DECIMAL(9,6),
    "sourceConflict" TEXT,
    "remarks" TEXT,
    "facts" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "isVoid" BOOLEAN NOT NULL,

    CONSTRAINT "Work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HydropowerDetail" (
    "workId" UUID NOT NULL,
    "capacityMw" DECIMAL(10,3),
    "unitCount" SMALLINT,
    "annualEnergyGwh" DECIMAL(12,3),
    "river" TEXT,
    "basin" TEXT,
    "catchmentKm2" DECIMAL(12,3),
    "normalLevelM" DECIMAL(8,3),
    "deadLevelM" DECIMAL(8,3),
    "tailwaterLevelM" DECIMAL(8,3),
    "floodStorageMm3" DECIMAL(12,4),
    "totalStorageMm3" DECIMAL(12,4),
    "usefulStorageMm3" DECIMAL(12,4),
    "scheme" TEXT,
    "task" TEXT,
    "landHa" DECIMAL(12,3),
    "households" INTEGER,

    CONSTRAINT "HydropowerDetail_pkey" PRIMARY KEY ("workId")
);

-- CreateTable
CREATE TABLE "LineDetail" (
    "workId" UUID NOT NULL,
    "circuits" SMALLINT,
    "lengthKm" DECIMAL(10,3),
    "conductor" TEXT,
    "towerCount" INTEGER,

    CONSTRAINT "LineDetail_pkey" PRIMARY KEY ("workId")
);

-- CreateTable
CREATE TABLE "SubstationDetail" (
    "workId" UUID NOT NULL,
    "capacityMva" DECIMAL(10,3),
    "transformers" TEXT,
    "areaHa" DECIMAL(10,3),

    CONSTRAINT "SubstationDetail_pkey" PRIMARY KEY ("workId")
);

-- CreateTable
CREATE TABLE "AdministrativeUnit" (
    "era" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parentCode" TEXT,
    "successorCode" TEXT,

    CONSTRAINT "AdministrativeUnit_pkey" PRIMARY KEY ("era","code")
);

-- CreateTable
CREATE TABLE "WorkPlace" (
    "workId" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "era" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "role" "PlaceRole" NOT NULL,
    "asWritten" TEXT,

    CONSTRAINT "WorkPlace_pkey" PRIMARY KEY ("workId","position")
);

-- CreateTable
CREATE TABLE "StageStay" (
    "workId" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "stage" SMALLINT NOT NULL,
    "changeId" UUID NOT NULL,
    "entered" TEXT,
    "enteredFrom" DATE,
    "enteredTo" DATE,
    "left" TEXT,
    "leftFrom" DATE,
    "sourceKind" "SourceKind" NOT NULL,
    "documentId" UUID,
    "receivedOn" DATE,
    "dueOn" DATE,
    "holders" JSONB NOT NULL,

    CONSTRAINT "StageStay_pkey" PRIMARY KEY ("workId","position")
);

-- CreateTable
CREATE TABLE "ExpectedAct" (
    "id" UUID NOT NULL,
    "workId" UUID NOT NULL,
    "act" "ActCode" NOT NULL,
    "month" TEXT NOT NULL,
    "state" "ExpectedActState" NOT NULL,
    "doneById" UUID,
    "carriedFromId" UUID,

    CONSTRAINT "ExpectedAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "aliases" TEXT[],
    "authority" "Authority" NOT NULL,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "symbol" TEXT,
    "symbolKey" TEXT,
    "issuerId" UUID,
    "date" TEXT,
    "dateFrom" DATE,
    "year" SMALLINT,
    "receivedOn" DATE,
    "incomingNumber" TEXT,
    "type" "DocumentType" NOT NULL,
    "abstract" TEXT,
    "foundAt" TEXT,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanListing" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "annex" TEXT,
    "row" TEXT,
    "nameInPlan" TEXT NOT NULL,
    "period" TEXT,
    "capacityMw" DECIMAL(10,3),
    "capacityMva" DECIMAL(10,3),
    "circuits" SMALLINT,
    "lengthKm" DECIMAL(10,3),
    "lengthInProvinceKm" DECIMAL(10,3),
    "note" TEXT,

    CONSTRAINT "PlanListing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanListingWork" (
    "listingId" UUID NOT NULL,
    "workId" UUID NOT NULL,
    "changeId" UUID NOT NULL,

    CONSTRAINT "PlanListingWork_pkey" PRIMARY KEY ("listingId","workId")
);

-- CreateTable
CREATE TABLE "PlanQuota" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "capacityMw" DECIMAL(10,3) NOT NULL,
    "period" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "PlanQuota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkLink" (
    "id" UUID NOT NULL,
    "fromWorkId" UUID NOT NULL,
    "toWorkId" UUID NOT NULL,
    "kind" "LinkKind" NOT NULL,

    CONSTRAINT "WorkLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "role" TEXT,
    "banned" BOOLEAN,
    "banReason" TEXT,
    "banExpires" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "impersonatedBy" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "emailKey" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("emailKey")
);

-- CreateIndex
CREATE UNIQUE INDEX "ChangeSet_seq_key" ON "ChangeSet"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeSet_hash_key" ON "ChangeSet"("hash");

-- CreateIndex
CREATE INDEX "ChangeSet_documentId_idx" ON "ChangeSet"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeSet_authorId_idempotencyKey_key" ON "ChangeSet"("authorId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "Change_workId_idx" ON "Change"("workId");

-- CreateIndex
CREATE INDEX "Change_entityId_idx" ON "Change"("entityId");

-- CreateIndex
CREATE INDEX "Change_mendsId_idx" ON "Change"("mendsId");

-- CreateIndex
CREATE UNIQUE INDEX "Change_setId_position_key" ON "Change"("setId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Work_slug_key" ON "Work"("slug");

-- CreateIndex
CREATE INDEX "Work_kind_stage_idx" ON "Work"("kind", "stage");

-- CreateIndex
CREATE INDEX "Work_investorId_idx" ON "Work"("investorId");

-- CreateIndex
CREATE INDEX "WorkPlace_era_code_idx" ON "WorkPlace"("era", "code");

-- CreateIndex
CREATE INDEX "StageStay_documentId_idx" ON "StageStay"("documentId");

-- CreateIndex
CREATE INDEX "ExpectedAct_workId_idx" ON "ExpectedAct"("workId");

-- CreateIndex
CREATE INDEX "ExpectedAct_month_state_idx" ON "ExpectedAct"("month", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_key_key" ON "Organization"("key");

-- CreateIndex
CREATE INDEX "Document_issuerId_idx" ON "Document"("issuerId");

-- CreateIndex
CREATE INDEX "PlanListing_documentId_idx" ON "PlanListing"("documentId");

-- CreateIndex
CREATE INDEX "PlanListingWork_workId_idx" ON "PlanListingWork"("workId");

-- CreateIndex
CREATE INDEX "WorkLink_fromWorkId_idx" ON "WorkLink"("fromWorkId");

-- CreateIndex
CREATE INDEX "WorkLink_toWorkId_idx" ON "WorkLink"("toWorkId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- AddForeignKey
ALTER TABLE "ChangeSet" ADD CONSTRAINT "ChangeSet_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerNote" ADD CONSTRAINT "LedgerNote_setId_fkey" FOREIGN KEY ("setId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_setId_fkey" FOREIGN KEY ("setId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_mendsId_fkey" FOREIGN KEY ("mendsId") REFERENCES "Change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Work" ADD CONSTRAINT "Work_investorId_fkey" FOREIGN KEY ("investorId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HydropowerDetail" ADD CONSTRAINT "HydropowerDetail_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineDetail" ADD CONSTRAINT "LineDetail_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubstationDetail" ADD CONSTRAINT "SubstationDetail_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPlace" ADD CONSTRAINT "WorkPlace_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPlace" ADD CONSTRAINT "WorkPlace_era_code_fkey" FOREIGN KEY ("era", "code") REFERENCES "AdministrativeUnit"("era", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageStay" ADD CONSTRAINT "StageStay_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageStay" ADD CONSTRAINT "StageStay_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpectedAct" ADD CONSTRAINT "ExpectedAct_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanListing" ADD CONSTRAINT "PlanListing_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanListingWork" ADD CONSTRAINT "PlanListingWork_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "PlanListing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanListingWork" ADD CONSTRAINT "PlanListingWork_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanQuota" ADD CONSTRAINT "PlanQuota_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkLink" ADD CONSTRAINT "WorkLink_fromWorkId_fkey" FOREIGN KEY ("fromWorkId") REFERENCES "Work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkLink" ADD CONSTRAINT "WorkLink_toWorkId_fkey" FOREIGN KEY ("toWorkId") REFERENCES "Work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
