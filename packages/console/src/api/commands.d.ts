// Written by `pnpm run console:types`: what the console uses of a service, from its OpenAPI document.
export interface paths {
    "/v1/people": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        givenName?: string;
                        familyName?: string;
                        email?: string;
                        externalId?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/units": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        kind: "company" | "department" | "team";
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/cycles": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        kind: "okr" | "review";
                        scope?: "organisation" | string;
                        evaluationPeriod: {
                            from: string;
                            to: string;
                        };
                        administrationWindow?: {
                            from: string;
                            to: string;
                        };
                        timeZone?: string;
                        rhythm?: "month" | "quarter" | "half" | "year" | "longer";
                        scale?: {
                            name: string;
                            version: string;
                            marks: {
                                value: number;
                                label: string;
                            }[];
                        } | null;
                        dimensions?: {
                            dimension: string;
                            label: string;
                        }[];
                        policy?: {
                            version: string;
                            separationOfDuties?: boolean;
                            scoringVersion?: string;
                            detectors?: {
                                [key: string]: string;
                            };
                            thresholds?: {
                                [key: string]: {
                                    threshold?: number;
                                    minimum?: number;
                                };
                            };
                            language?: string;
                            keyResultsPerGoal?: {
                                warn?: number;
                                block?: number;
                            };
                            goalsPerOwner?: {
                                warn?: number;
                            };
                            reviewsPerGiver?: {
                                warn?: number;
                            };
                            mergedInput?: {
                                relations: ("peer" | "upward")[];
                                k?: number;
                            };
                            minimum?: {
                                assessments: number;
                                evidence: number;
                            };
                            deadlines?: {
                                share?: number;
                                acknowledge?: number;
                                dispute?: number;
                                resolve?: number;
                            };
                        };
                        eligible?: "everyone" | string[];
                        exclusions?: {
                            employmentId: string;
                            reason: "onLeave" | "recentHire" | "leaving" | "contractor" | "other";
                        }[];
                        stages?: {
                            stage: "nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement";
                            from: string;
                            to: string;
                        }[];
                        questions?: ({
                            kind: "dimension";
                            dimension: string;
                            weight?: number;
                            required?: boolean;
                            guidance?: string | null;
                        } | {
                            kind: "text";
                            question: string;
                            wording: string;
                            required?: boolean;
                            guidance?: string | null;
                        })[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/cycles/{cycleId}/exclusions": {
        post: {
            parameters: {
                query?: never;
                path: {
                    cycleId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string;
                        employmentId: string;
                        reason: "onLeave" | "recentHire" | "leaving" | "contractor" | "other";
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/cycles/{cycleId}/inclusions": {
        post: {
            parameters: {
                query?: never;
                path: {
                    cycleId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string;
                        employmentId: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/cycles/{cycleId}/launches": {
        post: {
            parameters: {
                query?: never;
                path: {
                    cycleId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        kind: "annual" | "midYear" | "probation" | "project";
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                202: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/cycles/{cycleId}/late-joiners": {
        post: {
            parameters: {
                query?: never;
                path: {
                    cycleId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string;
                        employmentId: string;
                        kind: "annual" | "midYear" | "probation" | "project";
                        accountableRaterId?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/cycles/{cycleId}/leavers": {
        post: {
            parameters: {
                query?: never;
                path: {
                    cycleId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string;
                        employmentId: string;
                        why?: "onLeave" | "recentHire" | "leaving" | "contractor" | "other";
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecards": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        vision?: string;
                        mission?: string;
                        values?: string[];
                        visibility?: "public" | "private";
                        objectivesLimit?: {
                            warn?: number;
                            block?: number;
                        };
                        level: "enterprise" | "operations" | "businessUnit" | "individual";
                        unitId?: string | null;
                        alignedTo?: string | null;
                        ownerId?: string;
                        perspectives?: {
                            perspectiveId: string;
                            name: string;
                            weight?: number;
                        }[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecard-templates/{templateId}/scorecards": {
        post: {
            parameters: {
                query?: never;
                path: {
                    templateId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        vision?: string;
                        mission?: string;
                        values?: string[];
                        visibility?: "public" | "private";
                        objectivesLimit?: {
                            warn?: number;
                            block?: number;
                        };
                        level?: "enterprise" | "operations" | "businessUnit" | "individual";
                        unitId?: string | null;
                        alignedTo?: string | null;
                        ownerId?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecards/{scorecardId}/revise": {
        post: {
            parameters: {
                query?: never;
                path: {
                    scorecardId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        vision?: string;
                        mission?: string;
                        values?: string[];
                        visibility?: "public" | "private";
                        objectivesLimit?: {
                            warn?: number;
                            block?: number;
                        };
                        alignedTo?: string | null;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecards/{scorecardId}/objectives": {
        post: {
            parameters: {
                query?: never;
                path: {
                    scorecardId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        perspectiveId: string;
                        name: string;
                        dueOn?: string;
                        weight?: number;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecards/{scorecardId}/links": {
        post: {
            parameters: {
                query?: never;
                path: {
                    scorecardId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        causeId: string;
                        effectId: string;
                        hypothesis?: string;
                        againstOrder?: boolean;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecards/{scorecardId}/links/revise": {
        post: {
            parameters: {
                query?: never;
                path: {
                    scorecardId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        causeId: string;
                        effectId: string;
                        hypothesis: string;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecards/{scorecardId}/links/unlink": {
        post: {
            parameters: {
                query?: never;
                path: {
                    scorecardId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        causeId: string;
                        effectId: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecards/{scorecardId}/objectives/{objectiveId}/kpis": {
        post: {
            parameters: {
                query?: never;
                path: {
                    scorecardId: string;
                    objectiveId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        kpiId: string;
                        weight?: number;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecards/{scorecardId}/weights": {
        post: {
            parameters: {
                query?: never;
                path: {
                    scorecardId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        effectiveFrom?: string;
                        weights: ({
                            objectiveId: string;
                            kpiId: string;
                            weight: number;
                        } | {
                            objectiveId: string;
                            weight: number;
                        } | {
                            perspectiveId: string;
                            weight: number;
                        })[];
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecards/{scorecardId}/publish": {
        post: {
            parameters: {
                query?: never;
                path: {
                    scorecardId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecard-templates": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        level: "enterprise" | "operations" | "businessUnit" | "individual";
                        perspectives: {
                            perspectiveId: string;
                            name: string;
                            weight?: number;
                            objectives?: {
                                name: string;
                                weight?: number;
                                kpis?: {
                                    kpiId: string;
                                    weight?: number;
                                }[];
                            }[];
                        }[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/kpis": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        unit?: string;
                        measures?: string;
                        method?: string;
                        source?: string;
                        financial?: boolean;
                        baseline?: {
                            value: number;
                            asOf: string;
                        } | null;
                        benchmark?: {
                            value: number;
                            source: string;
                        } | null;
                        direction: "up" | "down" | "range";
                        anchors: {
                            red: number;
                            goal: number;
                        } | {
                            redLow: number;
                            goalLow: number;
                            goalHigh: number;
                            redHigh: number;
                        };
                        aggregation: "sum" | "average" | "last" | "min" | "max" | "count" | "ratio";
                        periodicity: "weekly" | "monthly" | "quarterly" | "yearly";
                        indicator?: "leading" | "lagging";
                        ownerId: string;
                        formula?: {
                            kind: "sum";
                            inputs: {
                                kpiId: string;
                            }[];
                        } | {
                            kind: "difference";
                            inputs: {
                                kpiId: string;
                            }[];
                        } | {
                            kind: "ratio";
                            inputs: {
                                kpiId: string;
                            }[];
                        } | {
                            kind: "weightedMean";
                            inputs: {
                                kpiId: string;
                                weight?: number;
                            }[];
                        };
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/initiatives/{initiativeId}/tasks/{taskId}/done": {
        post: {
            parameters: {
                query?: never;
                path: {
                    initiativeId: string;
                    taskId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        description?: string;
                        level: "company" | "department" | "team" | "individual";
                        ambition: "committed" | "aspirational";
                        cycleId: string;
                        owner: {
                            kind: "person" | "unit";
                            id: string;
                        };
                        accountableId?: string;
                        visibility?: "public" | "team" | "private";
                        period?: {
                            from: string;
                            to: string;
                        };
                        checkInCadenceDays?: number;
                        progressFrom?: "keyResults" | "children" | "both";
                        strategicObjective?: {
                            scorecardId: string;
                            objectiveId: string;
                        } | null;
                        keyResults?: {
                            title: string;
                            weight?: number;
                            measure: {
                                kind: "increase";
                                baseline: number;
                                target: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "decrease";
                                baseline: number;
                                target: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "atLeast";
                                limit: number;
                                failsAt?: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "atMost";
                                limit: number;
                                failsAt?: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "stayWithin";
                                low: number;
                                high: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "count";
                                baseline?: number;
                                target: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "relative";
                                baseline: number;
                                baselineSource: string;
                                baselineAsOf: string;
                                change: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "linkedKpi";
                                kpiId: string;
                                baseline?: number;
                                target: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "yesNo";
                                dueOn?: string;
                            } | {
                                kind: "milestone";
                                parts: {
                                    milestoneId?: string;
                                    title: string;
                                    weight?: number;
                                    dueOn?: string;
                                }[];
                            };
                            dueOn?: string;
                            confidence?: number;
                        }[];
                        tags?: string[];
                        folder?: string | null;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goal-templates/{templateId}/goals": {
        post: {
            parameters: {
                query?: never;
                path: {
                    templateId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        title?: string;
                        description?: string;
                        level: "company" | "department" | "team" | "individual";
                        ambition?: "committed" | "aspirational";
                        cycleId: string;
                        owner: {
                            kind: "person" | "unit";
                            id: string;
                        };
                        accountableId?: string;
                        visibility?: "public" | "team" | "private";
                        period?: {
                            from: string;
                            to: string;
                        };
                        checkInCadenceDays?: number;
                        progressFrom?: "keyResults" | "children" | "both";
                        strategicObjective?: {
                            scorecardId: string;
                            objectiveId: string;
                        } | null;
                        keyResults?: {
                            title: string;
                            weight?: number;
                            measure: {
                                kind: "increase";
                                baseline: number;
                                target: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "decrease";
                                baseline: number;
                                target: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "atLeast";
                                limit: number;
                                failsAt?: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "atMost";
                                limit: number;
                                failsAt?: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "stayWithin";
                                low: number;
                                high: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "count";
                                baseline?: number;
                                target: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "relative";
                                baseline: number;
                                baselineSource: string;
                                baselineAsOf: string;
                                change: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "linkedKpi";
                                kpiId: string;
                                baseline?: number;
                                target: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "yesNo";
                                dueOn?: string;
                            } | {
                                kind: "milestone";
                                parts: {
                                    milestoneId?: string;
                                    title: string;
                                    weight?: number;
                                    dueOn?: string;
                                }[];
                            };
                            dueOn?: string;
                            confidence?: number;
                        }[];
                        tags?: string[];
                        folder?: string | null;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/revisions": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        title?: string;
                        description?: string | null;
                        level?: "company" | "department" | "team" | "individual";
                        ambition?: "committed" | "aspirational";
                        period?: {
                            from: string;
                            to: string;
                        };
                        checkInCadenceDays?: number;
                        strategicObjective?: {
                            scorecardId: string;
                            objectiveId: string;
                        } | null;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/key-results": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        weight?: number;
                        measure: {
                            kind: "increase";
                            baseline: number;
                            target: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "decrease";
                            baseline: number;
                            target: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "atLeast";
                            limit: number;
                            failsAt?: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "atMost";
                            limit: number;
                            failsAt?: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "stayWithin";
                            low: number;
                            high: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "count";
                            baseline?: number;
                            target: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "relative";
                            baseline: number;
                            baselineSource: string;
                            baselineAsOf: string;
                            change: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "linkedKpi";
                            kpiId: string;
                            baseline?: number;
                            target: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "yesNo";
                            dueOn?: string;
                        } | {
                            kind: "milestone";
                            parts: {
                                milestoneId?: string;
                                title: string;
                                weight?: number;
                                dueOn?: string;
                            }[];
                        };
                        dueOn?: string;
                        confidence?: number;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/key-results/{keyResultId}/revisions": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                    keyResultId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        weight?: number;
                        measure: {
                            kind: "increase";
                            baseline: number;
                            target: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "decrease";
                            baseline: number;
                            target: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "atLeast";
                            limit: number;
                            failsAt?: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "atMost";
                            limit: number;
                            failsAt?: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "stayWithin";
                            low: number;
                            high: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "count";
                            baseline?: number;
                            target: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "relative";
                            baseline: number;
                            baselineSource: string;
                            baselineAsOf: string;
                            change: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "linkedKpi";
                            kpiId: string;
                            baseline?: number;
                            target: number;
                            unit?: string;
                            display?: {
                                style: "percent";
                            } | {
                                style: "currency";
                                currency: string;
                            };
                        } | {
                            kind: "yesNo";
                            dueOn?: string;
                        } | {
                            kind: "milestone";
                            parts: {
                                milestoneId?: string;
                                title: string;
                                weight?: number;
                                dueOn?: string;
                            }[];
                        };
                        dueOn?: string;
                        occurredAt?: string;
                        reason: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/weights": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        weights: {
                            keyResultId: string;
                            weight: number;
                        }[];
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/key-results/{keyResultId}/drop": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                    keyResultId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/blockers": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        keyResultId?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/blockers/{blockerId}/resolve": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                    blockerId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/check-ins": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        keyResultId: string;
                        value: {
                            kind: "number";
                            number: number;
                        } | {
                            kind: "count";
                            total: number;
                        } | {
                            kind: "yesNo";
                            done: boolean;
                        } | {
                            kind: "milestone";
                            milestoneId: string;
                            done: boolean;
                        };
                        confidence?: number | null;
                        status: "complete" | "crushing" | "onTrack" | "offTrack" | "onHold";
                        note?: string;
                        nextSteps?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/check-ins/{checkInId}/corrections": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                    checkInId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        value: {
                            kind: "number";
                            number: number;
                        } | {
                            kind: "count";
                            total: number;
                        } | {
                            kind: "yesNo";
                            done: boolean;
                        } | {
                            kind: "milestone";
                            milestoneId: string;
                            done: boolean;
                        };
                        confidence?: number | null;
                        status: "complete" | "crushing" | "onTrack" | "offTrack" | "onHold";
                        note?: string;
                        nextSteps?: string;
                        reason: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/offers": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        owner: {
                            kind: "person" | "unit";
                            id: string;
                        };
                        accountableId?: string;
                        note?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/offers/{offerId}/accept": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                    offerId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/offers/{offerId}/decline": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                    offerId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/offers/{offerId}/withdraw": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                    offerId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/visibility": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        visibility: "public" | "team" | "private";
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/hold": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/resume": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/close": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        score: number;
                        note?: string;
                        reflection?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/carry-overs": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        cycleId: string;
                        keyResults?: {
                            keyResultId: string;
                            baseline?: number;
                        }[];
                        strategicObjective?: {
                            scorecardId: string;
                            objectiveId: string;
                        } | null;
                        period?: {
                            from: string;
                            to: string;
                        };
                        keepParent?: boolean;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goal-templates": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        title: string;
                        description?: string;
                        ambition: "committed" | "aspirational";
                        keyResults?: {
                            title: string;
                            weight?: number;
                            measure: {
                                kind: "increase";
                                baseline: number;
                                target: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "decrease";
                                baseline: number;
                                target: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "atLeast";
                                limit: number;
                                failsAt?: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "atMost";
                                limit: number;
                                failsAt?: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "stayWithin";
                                low: number;
                                high: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "count";
                                baseline?: number;
                                target: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "relative";
                                baseline: number;
                                baselineSource: string;
                                baselineAsOf: string;
                                change: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "linkedKpi";
                                kpiId: string;
                                baseline?: number;
                                target: number;
                                unit?: string;
                                display?: {
                                    style: "percent";
                                } | {
                                    style: "currency";
                                    currency: string;
                                };
                            } | {
                                kind: "yesNo";
                                dueOn?: string;
                            } | {
                                kind: "milestone";
                                parts: {
                                    milestoneId?: string;
                                    title: string;
                                    weight?: number;
                                    dueOn?: string;
                                }[];
                            };
                        }[];
                        tags?: string[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goal-talks": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string;
                        managerId: string;
                        day: string;
                        notes?: string;
                        goalIds: string[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/goal-talks/{goalTalkId}/corrections": {
        post: {
            parameters: {
                query?: never;
                path: {
                    goalTalkId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        day: string;
                        notes?: string;
                        goalIds: string[];
                        reason: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/alerts/{alertId}/acknowledge": {
        post: {
            parameters: {
                query?: never;
                path: {
                    alertId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string;
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/alerts/{alertId}/snooze": {
        post: {
            parameters: {
                query?: never;
                path: {
                    alertId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        until: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/feedback": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        subjectId: string;
                        kind: "praise" | "constructive" | "observation";
                        text: string;
                        audience: "subject" | "manager" | "subjectAndManager";
                        attribution?: "named" | "confidential" | "merged";
                        goalId?: string | null;
                        requestId?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/feedback/{feedbackId}/acknowledge": {
        post: {
            parameters: {
                query?: never;
                path: {
                    feedbackId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        comment?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/feedback/{feedbackId}/withdraw": {
        post: {
            parameters: {
                query?: never;
                path: {
                    feedbackId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/people/{personId}/merged-feedback/releases": {
        post: {
            parameters: {
                query?: never;
                path: {
                    personId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        cycleId: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/feedback-requests": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        giverId: string;
                        subjectId: string;
                        question?: string | null;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/nominations": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string;
                        relation: "peer" | "upward";
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/nominations/{assignmentId}/approve": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                    assignmentId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/nominations/{assignmentId}/change": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                    assignmentId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string;
                        relation: "peer" | "upward";
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/nominations/{assignmentId}/turn-down": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                    assignmentId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/participants/{assignmentId}/decline": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                    assignmentId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/assessments": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        assignmentId: string;
                        ratings?: {
                            dimension: string;
                            mark: number;
                        }[];
                        notApplicable?: string[];
                        text: string;
                        language?: string;
                        answers?: {
                            question: string;
                            text: string;
                        }[];
                        evidence?: {
                            stream: string;
                            revision: number;
                        }[];
                        seenAt?: {
                            [key: string]: {
                                position: string;
                                eventId: string;
                            };
                        };
                        suggestionIds?: string[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/proposals": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        mark: number;
                        rationale: string;
                        language?: string;
                        evidence?: {
                            stream: string;
                            revision: number;
                        }[];
                        seenAt?: {
                            [key: string]: {
                                position: string;
                                eventId: string;
                            };
                        };
                        suggestionIds?: string[];
                        noEvidenceReason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/moves": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        mark: number;
                        reason: string;
                        calibrationSessionId?: string | null;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/moves/{moveId}/objection": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                    moveId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/flags/{flagId}/answers": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                    flagId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer: "kept" | "changed";
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/finalize": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/share": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/acknowledge": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        agrees: boolean;
                        comment?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/talks": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        day: string;
                        notes?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/disputes": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        grounds: string;
                        evidence?: {
                            stream: string;
                            revision: number;
                        }[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/disputes/{disputeId}/reviewer": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                    disputeId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        reviewerId: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/disputes/{disputeId}/resolution": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                    disputeId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        outcome: "upheld" | "moved";
                        mark?: number;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/reopen": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/decisions": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        decision: "promotion" | "pay" | "other" | "none";
                        effectiveFrom?: string;
                        note?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/suggestions": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        kind: "observation" | "draft" | "question";
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/suggestions/{suggestionId}/accept": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                    suggestionId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/suggestions/{suggestionId}/edit": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                    suggestionId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/suggestions/{suggestionId}/dismiss": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                    suggestionId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/access-records": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        role: "employee" | "manager" | "hr" | "auditor" | "strategist" | "integrator" | "provisioner" | "fairness" | "system";
                        people: {
                            personId: string;
                            shown: {
                                kind: "feedbackGiver" | "contributionGiver" | "reviewPacket" | "reviewFlags";
                                id: string;
                                flagIds?: string[];
                            }[];
                        }[];
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            correlationId: string;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/calibrations": {
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        cycleId: string;
                        name: string;
                        scope?: {
                            kind: "cycle";
                        } | {
                            kind: "units";
                            unitIds: string[];
                        } | {
                            kind: "reviews";
                            reviewIds: string[];
                        };
                        facilitatorId: string;
                        participantIds?: string[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/calibrations/{calibrationSessionId}/participants": {
        post: {
            parameters: {
                query?: never;
                path: {
                    calibrationSessionId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        facilitatorId: string;
                        participantIds?: string[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/calibrations/{calibrationSessionId}/close": {
        post: {
            parameters: {
                query?: never;
                path: {
                    calibrationSessionId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/contributions": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        assignmentId: string;
                        ratings?: {
                            dimension: string;
                            mark: number;
                        }[];
                        notApplicable?: string[];
                        text: string;
                        language?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/input-releases": {
        post: {
            parameters: {
                query?: never;
                path: {
                    reviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        relation: "peer" | "upward";
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
            };
        };
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ProblemInput: {
            /** @constant */
            type: "about:blank";
            title: string;
            status: number;
            code: string;
            detail: string;
            traceId: string;
            fields?: {
                path: string;
                message: string;
            }[];
            position?: string;
        };
        Problem: {
            /** @constant */
            type: "about:blank";
            title: string;
            status: number;
            code: string;
            detail: string;
            traceId: string;
            fields?: {
                path: string;
                message: string;
            }[];
            position?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
