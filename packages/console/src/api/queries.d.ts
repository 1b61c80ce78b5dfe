// Written by `pnpm run console:types`: what the console uses of a service, from its OpenAPI document.
export interface paths {
    "/v1/scorecards": {
        get: {
            parameters: {
                query?: {
                    name?: string;
                    level?: "enterprise" | "operations" | "businessUnit" | "individual";
                    owner?: "me" | string;
                    validFor?: string;
                    template?: string;
                    asOf?: string;
                    knownAt?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            scorecards: {
                                scorecardId: string;
                                name: string;
                                level: string;
                                unitId: string | null;
                                unitName: string | null;
                                unitNameThen: string | null;
                                alignedTo: string | null;
                                alignedToName: string | null;
                                ownerId: string | null;
                                ownerName: (string | {
                                    erased: true;
                                }) | null;
                                visibility: "public" | "private";
                                status: "draft" | "published" | "revised";
                                version: number | null;
                                published: boolean;
                                template: {
                                    templateId: string;
                                    templateName: string | null;
                                } | null;
                                revision: number;
                            }[];
                            next: string | null;
                            asOf: string | null;
                            knownAt: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/scorecards/{scorecardId}": {
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    points?: number;
                    version?: number;
                    unit?: string;
                    asOf?: string;
                    knownAt?: string;
                    after?: string;
                };
                path: {
                    scorecardId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            scorecardId: string;
                            name: string;
                            level: string;
                            unitId: string | null;
                            unitName: string | null;
                            unitNameThen: string | null;
                            alignedTo: string | null;
                            alignedToName: string | null;
                            ownerId: string | null;
                            ownerName: (string | {
                                erased: true;
                            }) | null;
                            visibility: "public" | "private";
                            status: "draft" | "published" | "revised";
                            version: number | null;
                            published: boolean;
                            template: {
                                templateId: string;
                                templateName: string | null;
                            } | null;
                            revision: number;
                            pilots: {
                                pilotId: string;
                                scorecardId: string;
                                scorecardName: string | null;
                                perspectiveId: string | null;
                                perspectiveName: string | null;
                                unitId: string;
                                unitName: string | null;
                                from: string;
                                until: string;
                                running: boolean;
                                outcome: ("ended" | "adopted") | null;
                                outcomeReason: (string | {
                                    erased: true;
                                }) | null;
                                outcomeAt: string | null;
                                revision: number;
                            }[];
                            valid: boolean;
                            vision: string | null;
                            mission: string | null;
                            values: string[];
                            objectivesLimit: {
                                warn?: number;
                                block?: number;
                            };
                            score: number | null;
                            coverage: number;
                            band: string | null;
                            scoringVersion: string;
                            retired: number;
                            perspectives: {
                                perspectiveId: string;
                                name: string;
                                weight: number;
                                weights: {
                                    effectiveFrom: string;
                                    weight: number;
                                    recordedAt: string;
                                    reason: (string | {
                                        erased: true;
                                    }) | null;
                                }[];
                                score: number | null;
                                coverage: number;
                                band: string | null;
                                retired: number;
                                objectives: {
                                    objectiveId: string;
                                    name: string;
                                    dueOn: string | null;
                                    weight: number;
                                    weights: {
                                        effectiveFrom: string;
                                        weight: number;
                                        recordedAt: string;
                                        reason: (string | {
                                            erased: true;
                                        }) | null;
                                    }[];
                                    score: number | null;
                                    coverage: number;
                                    band: string | null;
                                    kpis: {
                                        kpiId: string;
                                        name: string;
                                        unit: string;
                                        measures: string;
                                        method: string;
                                        source: string;
                                        direction: string;
                                        aggregation: string;
                                        periodicity: string;
                                        indicator: string;
                                        financial: boolean;
                                        baseline: {
                                            value: number;
                                            asOf: string;
                                        } | null;
                                        benchmark: {
                                            value: number;
                                            source: string;
                                        } | null;
                                        ownerId: string;
                                        ownerName: (string | {
                                            erased: true;
                                        }) | null;
                                        formula: {
                                            kind: "sum" | "difference" | "ratio" | "weightedMean";
                                            inputs: {
                                                kpiId: string;
                                                kpiName: string | null;
                                                weight: number;
                                            }[];
                                        } | null;
                                        feeders: {
                                            feederId: string;
                                            feederName: string;
                                            since: string;
                                        }[];
                                        retiredAt: string | null;
                                        anchors: ({
                                            red: number;
                                            goal: number;
                                        } | {
                                            redLow: number;
                                            goalLow: number;
                                            goalHigh: number;
                                            redHigh: number;
                                        }) | null;
                                        value: number | null;
                                        score: number | null;
                                        state: string;
                                        stale: boolean;
                                        coverage: number;
                                        dueBy: string | null;
                                        overdue: boolean;
                                        unfinished: boolean;
                                        targets: {
                                            effectiveFrom: string;
                                            effectiveTo: string | null;
                                            anchors: {
                                                red: number;
                                                goal: number;
                                            } | {
                                                redLow: number;
                                                goalLow: number;
                                                goalHigh: number;
                                                redHigh: number;
                                            };
                                            recordedAt: string;
                                            reason: (string | {
                                                erased: true;
                                            }) | null;
                                        }[];
                                        revision: number;
                                        series: {
                                            measurementId: string | null;
                                            period: string;
                                            reading: {
                                                value: number;
                                            } | {
                                                numerator: number;
                                                denominator: number;
                                            };
                                            value: number | null;
                                            unfinished: boolean;
                                            score: number | null;
                                            band: string | null;
                                            anchors: ({
                                                red: number;
                                                goal: number;
                                            } | {
                                                redLow: number;
                                                goalLow: number;
                                                goalHigh: number;
                                                redHigh: number;
                                            }) | null;
                                            anchorsSaidLater: boolean;
                                            formerAnchors: {
                                                anchors: {
                                                    red: number;
                                                    goal: number;
                                                } | {
                                                    redLow: number;
                                                    goalLow: number;
                                                    goalHigh: number;
                                                    redHigh: number;
                                                };
                                                recordedAt: string;
                                                score: number | null;
                                            }[];
                                            source: string;
                                            coverage: number;
                                            occurredAt: string;
                                            recordedAt: string;
                                            backdated: boolean;
                                            superseded: {
                                                reading: {
                                                    value: number;
                                                } | {
                                                    numerator: number;
                                                    denominator: number;
                                                };
                                                correctedAt: string;
                                                correctedBy: string;
                                                correctedByName: (string | {
                                                    erased: true;
                                                }) | null;
                                                reason: string | {
                                                    erased: true;
                                                };
                                                revision: number;
                                            }[];
                                            weight: number;
                                            weightSaidLater: boolean;
                                        }[];
                                        earlierPoints: number;
                                        futurePoints: number;
                                        weight: number;
                                        weights: {
                                            effectiveFrom: string;
                                            weight: number;
                                            recordedAt: string;
                                            reason: (string | {
                                                erased: true;
                                            }) | null;
                                        }[];
                                        weightRecordedAt: string;
                                    }[];
                                    detachedKpis: {
                                        kpiId: string;
                                        name: string;
                                        weight: number;
                                        detachedAt: string;
                                        detachedFrom: string | null;
                                        reason: string | {
                                            erased: true;
                                        };
                                    }[];
                                    goals: {
                                        goalId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        description: (string | {
                                            erased: true;
                                        }) | null;
                                        owner: {
                                            kind: "person" | "unit";
                                            id: string;
                                            name: (string | {
                                                erased: true;
                                            }) | null;
                                            nameThen: (string | {
                                                erased: true;
                                            }) | null;
                                        };
                                        accountableId: string;
                                        accountableName: (string | {
                                            erased: true;
                                        }) | null;
                                        accountableNameThen: (string | {
                                            erased: true;
                                        }) | null;
                                        unitId: string | null;
                                        unitName: string | null;
                                        unitNameThen: string | null;
                                        cycleId: string;
                                        cycleName: string | null;
                                        level: string;
                                        ambition: string;
                                        visibility: string;
                                        period: {
                                            from: string;
                                            to: string;
                                        };
                                        checkInCadenceDays: number;
                                        progressFrom: string;
                                        strategicObjective: {
                                            scorecardId: string;
                                            scorecardName: string | null;
                                            objectiveId: string;
                                            objectiveName: string | null;
                                        } | null;
                                        closed: {
                                            score: number;
                                            note: (string | {
                                                erased: true;
                                            }) | null;
                                            reflection: (string | {
                                                erased: true;
                                            }) | null;
                                            result: {
                                                progress: number | null;
                                                coverage: number;
                                                scoringVersion: string;
                                            } | null;
                                            at: string;
                                            recordedAt: string;
                                            backdated: boolean;
                                        } | null;
                                        tags: string[];
                                        folder: string | null;
                                        fields: {
                                            fieldId: string;
                                            fieldName: string | null;
                                            kind: "text" | "number" | "day" | "choice";
                                            value: number | (string | {
                                                erased: true;
                                            });
                                        }[];
                                        template: {
                                            templateId: string;
                                            templateName: string | null;
                                        } | null;
                                        carriedFrom: {
                                            goalId: string;
                                            title: string | {
                                                erased: true;
                                            };
                                            cycleId: string;
                                            cycleName: string | null;
                                        } | null;
                                        parent: {
                                            goalId: string;
                                            title: string | {
                                                erased: true;
                                            };
                                            kind: string;
                                            weight: number;
                                        } | null;
                                        status: string;
                                        revision: number;
                                        progress: number | null;
                                        progressAsFirstSet: number | null;
                                        coverage: number;
                                        dropped: number;
                                        band: ("red" | "yellow" | "green") | null;
                                        expectedProgress: number | null;
                                        scoringVersion: string;
                                        ownerThen: {
                                            owner: {
                                                kind: "person" | "unit";
                                                id: string;
                                                name: (string | {
                                                    erased: true;
                                                }) | null;
                                            };
                                            accountableId: string;
                                            accountableName: (string | {
                                                erased: true;
                                            }) | null;
                                            occurredAt: string;
                                            recordedAt: string;
                                            backdated: boolean;
                                        } | null;
                                    }[];
                                    orphan: boolean;
                                }[];
                                retiredObjectives: {
                                    objectiveId: string;
                                    name: string;
                                    weight: number;
                                    retiredFrom: string | null;
                                    recordedAt: string | null;
                                    reason: (string | {
                                        erased: true;
                                    }) | null;
                                }[];
                            }[];
                            retiredPerspectives: {
                                perspectiveId: string;
                                name: string;
                                weight: number;
                                retiredFrom: string | null;
                                recordedAt: string | null;
                                reason: (string | {
                                    erased: true;
                                }) | null;
                            }[];
                            children: {
                                scorecardId: string;
                                name: string;
                                level: string;
                                unitId: string | null;
                                unitName: string | null;
                            }[];
                            versions: {
                                version: number;
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                changes: {
                                    what: string;
                                    perspectiveId: string | null;
                                    perspectiveName: string | null;
                                    objectiveId: string | null;
                                    objectiveName: string | null;
                                    kpiId: string | null;
                                    kpiName: string | null;
                                    detail: {
                                        [key: string]: unknown;
                                    };
                                    names: {
                                        [key: string]: string | {
                                            erased: true;
                                        };
                                    };
                                    reason: (string | {
                                        erased: true;
                                    }) | null;
                                    by: string;
                                    byName: (string | {
                                        erased: true;
                                    }) | null;
                                    occurredAt: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                }[];
                            }[];
                            changes: {
                                what: string;
                                perspectiveId: string | null;
                                perspectiveName: string | null;
                                objectiveId: string | null;
                                objectiveName: string | null;
                                kpiId: string | null;
                                kpiName: string | null;
                                detail: {
                                    [key: string]: unknown;
                                };
                                names: {
                                    [key: string]: string | {
                                        erased: true;
                                    };
                                };
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            }[];
                            warnings: {
                                code: string;
                                detail: string;
                            }[];
                            asOf: string | null;
                            knownAt: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecards/{scorecardId}/strategy-map": {
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    points?: number;
                    version?: number;
                    unit?: string;
                    asOf?: string;
                    knownAt?: string;
                    after?: string;
                };
                path: {
                    scorecardId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            scorecardId: string;
                            name: string;
                            version: number | null;
                            status: string;
                            vision: string | null;
                            score: number | null;
                            band: string | null;
                            layers: {
                                layer: number;
                                perspectiveId: string;
                                name: string;
                                weight: number;
                                score: number | null;
                                coverage: number;
                                band: string | null;
                            }[];
                            nodes: {
                                objectiveId: string;
                                name: string;
                                perspectiveId: string;
                                perspectiveName: string;
                                layer: number;
                                indicator: string | null;
                                weight: number;
                                score: number | null;
                                coverage: number;
                                band: string | null;
                                kpis: {
                                    kpiId: string;
                                    name: string;
                                    indicator: string;
                                    score: number | null;
                                    state: string;
                                }[];
                                goals: number;
                            }[];
                            edges: {
                                causeId: string;
                                causeName: string;
                                effectId: string;
                                effectName: string;
                                hypothesis: string | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            }[];
                            asOf: string | null;
                            knownAt: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecard-templates": {
        get: {
            parameters: {
                query?: {
                    retired?: "true" | "false";
                    asOf?: string;
                    knownAt?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            templates: {
                                templateId: string;
                                name: string;
                                level: "enterprise" | "operations" | "businessUnit" | "individual";
                                perspectives: {
                                    perspectiveId: string;
                                    name: string;
                                    weight: number;
                                    objectives: {
                                        name: string;
                                        weight: number;
                                        kpis: {
                                            kpiId: string;
                                            kpiName: string | null;
                                            weight: number;
                                        }[];
                                    }[];
                                }[];
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                retiredAt: string | null;
                                revision: number;
                            }[];
                            next: string | null;
                            asOf: string | null;
                            knownAt: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecards/{scorecardId}/history": {
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    every?: "day" | "week" | "month" | "quarter";
                    knownAt?: string;
                    after?: string;
                };
                path: {
                    scorecardId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            scorecardId: string;
                            name: string;
                            every: string;
                            knownAt: string;
                            points: {
                                day: string;
                                at: string;
                                score: number | null;
                                coverage: number;
                                band: string | null;
                                perspectives: {
                                    perspectiveId: string;
                                    name: string;
                                    score: number | null;
                                    coverage: number;
                                    band: string | null;
                                }[];
                                asKnownThen: {
                                    score: number | null;
                                    coverage: number;
                                    band: string | null;
                                    perspectives: {
                                        perspectiveId: string;
                                        name: string;
                                        score: number | null;
                                        coverage: number;
                                        band: string | null;
                                    }[];
                                } | null;
                            }[];
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/objectives": {
        get: {
            parameters: {
                query?: {
                    name?: string;
                    scorecard?: string;
                    cycle?: string;
                    served?: "true" | "false";
                    unit?: string;
                    leadingKpi?: "true" | "false";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            objectives: {
                                objectiveId: string;
                                name: string;
                                scorecardId: string;
                                scorecardName: string;
                                perspectiveId: string;
                                perspectiveName: string | null;
                                dueOn: string | null;
                                served: boolean;
                                kpis: number;
                                leadingKpis: number;
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/kpis": {
        get: {
            parameters: {
                query?: {
                    owner?: "me" | string;
                    name?: string;
                    indicator?: "leading" | "lagging";
                    financial?: "true" | "false";
                    retired?: "true" | "false";
                    input?: string;
                    unit?: string;
                    under?: string;
                    asOf?: string;
                    knownAt?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            asOf: string | null;
                            knownAt: string | null;
                            kpis: {
                                kpiId: string;
                                name: string;
                                unit: string;
                                measures: string;
                                method: string;
                                source: string;
                                direction: string;
                                aggregation: string;
                                periodicity: string;
                                indicator: string;
                                financial: boolean;
                                baseline: {
                                    value: number;
                                    asOf: string;
                                } | null;
                                benchmark: {
                                    value: number;
                                    source: string;
                                } | null;
                                ownerId: string;
                                ownerName: (string | {
                                    erased: true;
                                }) | null;
                                formula: {
                                    kind: "sum" | "difference" | "ratio" | "weightedMean";
                                    inputs: {
                                        kpiId: string;
                                        kpiName: string | null;
                                        weight: number;
                                    }[];
                                } | null;
                                feeders: {
                                    feederId: string;
                                    feederName: string;
                                    since: string;
                                }[];
                                retiredAt: string | null;
                                anchors: ({
                                    red: number;
                                    goal: number;
                                } | {
                                    redLow: number;
                                    goalLow: number;
                                    goalHigh: number;
                                    redHigh: number;
                                }) | null;
                                value: number | null;
                                score: number | null;
                                state: string;
                                stale: boolean;
                                coverage: number;
                                dueBy: string | null;
                                overdue: boolean;
                                unfinished: boolean;
                                revision: number;
                                futurePoints: number;
                                period: string | null;
                                measuredAt: string | null;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/kpis/{kpiId}": {
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    points?: number;
                    until?: string;
                    asOf?: string;
                    knownAt?: string;
                    after?: string;
                };
                path: {
                    kpiId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            kpiId: string;
                            name: string;
                            unit: string;
                            measures: string;
                            method: string;
                            source: string;
                            direction: string;
                            aggregation: string;
                            periodicity: string;
                            indicator: string;
                            financial: boolean;
                            baseline: {
                                value: number;
                                asOf: string;
                            } | null;
                            benchmark: {
                                value: number;
                                source: string;
                            } | null;
                            ownerId: string;
                            ownerName: (string | {
                                erased: true;
                            }) | null;
                            formula: {
                                kind: "sum" | "difference" | "ratio" | "weightedMean";
                                inputs: {
                                    kpiId: string;
                                    kpiName: string | null;
                                    weight: number;
                                }[];
                            } | null;
                            feeders: {
                                feederId: string;
                                feederName: string;
                                since: string;
                            }[];
                            retiredAt: string | null;
                            anchors: ({
                                red: number;
                                goal: number;
                            } | {
                                redLow: number;
                                goalLow: number;
                                goalHigh: number;
                                redHigh: number;
                            }) | null;
                            value: number | null;
                            score: number | null;
                            state: string;
                            stale: boolean;
                            coverage: number;
                            dueBy: string | null;
                            overdue: boolean;
                            unfinished: boolean;
                            targets: {
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                anchors: {
                                    red: number;
                                    goal: number;
                                } | {
                                    redLow: number;
                                    goalLow: number;
                                    goalHigh: number;
                                    redHigh: number;
                                };
                                recordedAt: string;
                                reason: (string | {
                                    erased: true;
                                }) | null;
                            }[];
                            revision: number;
                            series: {
                                measurementId: string | null;
                                period: string;
                                reading: {
                                    value: number;
                                } | {
                                    numerator: number;
                                    denominator: number;
                                };
                                value: number | null;
                                unfinished: boolean;
                                score: number | null;
                                band: string | null;
                                anchors: ({
                                    red: number;
                                    goal: number;
                                } | {
                                    redLow: number;
                                    goalLow: number;
                                    goalHigh: number;
                                    redHigh: number;
                                }) | null;
                                anchorsSaidLater: boolean;
                                formerAnchors: {
                                    anchors: {
                                        red: number;
                                        goal: number;
                                    } | {
                                        redLow: number;
                                        goalLow: number;
                                        goalHigh: number;
                                        redHigh: number;
                                    };
                                    recordedAt: string;
                                    score: number | null;
                                }[];
                                source: string;
                                coverage: number;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                superseded: {
                                    reading: {
                                        value: number;
                                    } | {
                                        numerator: number;
                                        denominator: number;
                                    };
                                    correctedAt: string;
                                    correctedBy: string;
                                    correctedByName: (string | {
                                        erased: true;
                                    }) | null;
                                    reason: string | {
                                        erased: true;
                                    };
                                    revision: number;
                                }[];
                            }[];
                            earlierPoints: number;
                            futurePoints: number;
                            missingPeriods: string[];
                            missingInputs: {
                                kpiId: string;
                                kpiName: string | null;
                                periods: string[];
                            }[];
                            formulas: {
                                kind: "sum" | "difference" | "ratio" | "weightedMean";
                                inputs: {
                                    kpiId: string;
                                    kpiName: string | null;
                                    weight: number;
                                }[];
                                since: string;
                                recordedAt: string;
                                backdated: boolean;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                reason: (string | {
                                    erased: true;
                                }) | null;
                            }[];
                            forecast: {
                                until: string;
                                scoringVersion: string;
                                points: number;
                                slope: number | null;
                                requiredRate: number | null;
                                willMiss: boolean | null;
                                periods: {
                                    period: string;
                                    value: number;
                                    low80: number;
                                    high80: number;
                                    low95: number;
                                    high95: number;
                                    anchors: ({
                                        red: number;
                                        goal: number;
                                    } | {
                                        redLow: number;
                                        goalLow: number;
                                        goalHigh: number;
                                        redHigh: number;
                                    }) | null;
                                    willMiss: boolean;
                                }[];
                            };
                            asOf: string | null;
                            knownAt: string | null;
                            usedBy: {
                                total: {
                                    kpis: number;
                                    keyResults: number;
                                };
                                kpis: {
                                    kpiId: string;
                                    kpiName: string;
                                }[];
                                keyResults: {
                                    goalId: string;
                                    goalTitle: string | {
                                        erased: true;
                                    };
                                    keyResultId: string;
                                    keyResultTitle: string | {
                                        erased: true;
                                    };
                                }[];
                            };
                            warnings: {
                                code: string;
                                detail: string;
                            }[];
                            versions: {
                                name: string;
                                unit: string;
                                measures: string;
                                method: string;
                                source: string;
                                indicator: string;
                                financial: boolean;
                                baseline: {
                                    value: number;
                                    asOf: string;
                                } | null;
                                benchmark: {
                                    value: number;
                                    source: string;
                                } | null;
                                retiredAt: string | null;
                                revision: number;
                                changed: string;
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                validFrom: string;
                                recordedAt: string;
                                backdated: boolean;
                                ownerId: string;
                                ownerName: (string | {
                                    erased: true;
                                }) | null;
                            }[];
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/goals": {
        get: {
            parameters: {
                query?: {
                    owner?: "me" | string;
                    manager?: "me" | string;
                    unit?: string;
                    under?: string;
                    cycle?: string;
                    title?: string;
                    level?: "company" | "department" | "team" | "individual";
                    status?: "closed" | "ended" | "offTrack" | "stale" | "pending" | "onHold" | "onTrack" | "crushing" | "complete";
                    running?: "true" | "false";
                    toClose?: "true" | "false";
                    strategicObjective?: string;
                    orphan?: "true" | "false";
                    tag?: string;
                    folder?: string;
                    field?: string;
                    template?: string;
                    kpi?: string;
                    carriedOver?: "true" | "false";
                    asOf?: string;
                    knownAt?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            goals: {
                                goalId: string;
                                title: string | {
                                    erased: true;
                                };
                                description: (string | {
                                    erased: true;
                                }) | null;
                                owner: {
                                    kind: "person" | "unit";
                                    id: string;
                                    name: (string | {
                                        erased: true;
                                    }) | null;
                                    nameThen: (string | {
                                        erased: true;
                                    }) | null;
                                };
                                accountableId: string;
                                accountableName: (string | {
                                    erased: true;
                                }) | null;
                                accountableNameThen: (string | {
                                    erased: true;
                                }) | null;
                                unitId: string | null;
                                unitName: string | null;
                                unitNameThen: string | null;
                                cycleId: string;
                                cycleName: string | null;
                                level: string;
                                ambition: string;
                                visibility: string;
                                period: {
                                    from: string;
                                    to: string;
                                };
                                checkInCadenceDays: number;
                                progressFrom: string;
                                strategicObjective: {
                                    scorecardId: string;
                                    scorecardName: string | null;
                                    objectiveId: string;
                                    objectiveName: string | null;
                                } | null;
                                closed: {
                                    score: number;
                                    note: (string | {
                                        erased: true;
                                    }) | null;
                                    reflection: (string | {
                                        erased: true;
                                    }) | null;
                                    result: {
                                        progress: number | null;
                                        coverage: number;
                                        scoringVersion: string;
                                    } | null;
                                    at: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                } | null;
                                tags: string[];
                                folder: string | null;
                                fields: {
                                    fieldId: string;
                                    fieldName: string | null;
                                    kind: "text" | "number" | "day" | "choice";
                                    value: number | (string | {
                                        erased: true;
                                    });
                                }[];
                                template: {
                                    templateId: string;
                                    templateName: string | null;
                                } | null;
                                carriedFrom: {
                                    goalId: string;
                                    title: string | {
                                        erased: true;
                                    };
                                    cycleId: string;
                                    cycleName: string | null;
                                } | null;
                                parent: {
                                    goalId: string;
                                    title: string | {
                                        erased: true;
                                    };
                                    kind: string;
                                    weight: number;
                                } | null;
                                status: string;
                                revision: number;
                                progress: number | null;
                                progressAsFirstSet: number | null;
                                coverage: number;
                                dropped: number;
                                band: ("red" | "yellow" | "green") | null;
                                expectedProgress: number | null;
                                scoringVersion: string;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                            asOf: string | null;
                            knownAt: string | null;
                            cursor: string | null;
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}": {
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    knownAt?: string;
                    after?: string;
                };
                path: {
                    goalId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            goalId: string;
                            title: string | {
                                erased: true;
                            };
                            description: (string | {
                                erased: true;
                            }) | null;
                            owner: {
                                kind: "person" | "unit";
                                id: string;
                                name: (string | {
                                    erased: true;
                                }) | null;
                                nameThen: (string | {
                                    erased: true;
                                }) | null;
                            };
                            accountableId: string;
                            accountableName: (string | {
                                erased: true;
                            }) | null;
                            accountableNameThen: (string | {
                                erased: true;
                            }) | null;
                            unitId: string | null;
                            unitName: string | null;
                            unitNameThen: string | null;
                            cycleId: string;
                            cycleName: string | null;
                            level: string;
                            ambition: string;
                            visibility: string;
                            period: {
                                from: string;
                                to: string;
                            };
                            checkInCadenceDays: number;
                            progressFrom: string;
                            strategicObjective: {
                                scorecardId: string;
                                scorecardName: string | null;
                                objectiveId: string;
                                objectiveName: string | null;
                            } | null;
                            closed: {
                                score: number;
                                note: (string | {
                                    erased: true;
                                }) | null;
                                reflection: (string | {
                                    erased: true;
                                }) | null;
                                result: {
                                    progress: number | null;
                                    coverage: number;
                                    scoringVersion: string;
                                } | null;
                                at: string;
                                recordedAt: string;
                                backdated: boolean;
                            } | null;
                            tags: string[];
                            folder: string | null;
                            fields: {
                                fieldId: string;
                                fieldName: string | null;
                                kind: "text" | "number" | "day" | "choice";
                                value: number | (string | {
                                    erased: true;
                                });
                            }[];
                            template: {
                                templateId: string;
                                templateName: string | null;
                            } | null;
                            carriedFrom: {
                                goalId: string;
                                title: string | {
                                    erased: true;
                                };
                                cycleId: string;
                                cycleName: string | null;
                            } | null;
                            parent: {
                                goalId: string;
                                title: string | {
                                    erased: true;
                                };
                                kind: string;
                                weight: number;
                            } | null;
                            status: string;
                            revision: number;
                            progress: number | null;
                            progressAsFirstSet: number | null;
                            coverage: number;
                            dropped: number;
                            band: ("red" | "yellow" | "green") | null;
                            expectedProgress: number | null;
                            scoringVersion: string;
                            owners: {
                                owner: {
                                    kind: "person" | "unit";
                                    id: string;
                                    name: (string | {
                                        erased: true;
                                    }) | null;
                                };
                                accountableId: string;
                                accountableName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            }[];
                            keyResults: {
                                keyResultId: string;
                                title: string | {
                                    erased: true;
                                };
                                weight: number;
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
                                    failsAt: number;
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
                                    failsAt: number;
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
                                    kind: "yesNo";
                                    dueOn?: string;
                                } | {
                                    kind: "milestone";
                                    parts: {
                                        milestoneId: string;
                                        weight: number;
                                        dueOn?: string;
                                    }[];
                                };
                                measures: {
                                    weight: number;
                                    factor: number;
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
                                        failsAt: number;
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
                                        failsAt: number;
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
                                        kind: "yesNo";
                                        dueOn?: string;
                                    } | {
                                        kind: "milestone";
                                        parts: {
                                            milestoneId: string;
                                            weight: number;
                                            dueOn?: string;
                                        }[];
                                    };
                                    kpiName: string | null;
                                    since: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                    by: string;
                                    byName: (string | {
                                        erased: true;
                                    }) | null;
                                    reason: (string | {
                                        erased: true;
                                    }) | null;
                                    revision: number;
                                }[];
                                milestones: {
                                    milestoneId: string;
                                    title: string | {
                                        erased: true;
                                    };
                                }[] | null;
                                figures: {
                                    from: string;
                                    to: string;
                                    current: string | null;
                                } | null;
                                linkedKpi: {
                                    kpiId: string;
                                    kpiName: string | null;
                                    value: number | null;
                                } | null;
                                dueOn: string | null;
                                overdue: boolean;
                                progress: number | null;
                                progressAsFirstSet: number | null;
                                expectedProgress: number | null;
                                status: string;
                                reportedStatus: string | null;
                                suggestedStatus: string | null;
                                current: {
                                    checkInId: string | null;
                                    occurredAt: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                    revision: number;
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
                                    status: string | null;
                                    confidence: number | null;
                                } | null;
                                confidence: number | null;
                                confidenceWhenSet: number | null;
                                checkIns: number;
                                staleAfter: string;
                                restated: boolean;
                                restatements: {
                                    from: ({
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
                                    }) | null;
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
                                    reason: string | {
                                        erased: true;
                                    };
                                    restatedAt: string;
                                    restatedBy: string;
                                    restatedByName: (string | {
                                        erased: true;
                                    }) | null;
                                    revision: number;
                                }[];
                                feeders: {
                                    feederId: string;
                                    feederName: string;
                                    since: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                }[];
                                dropped: boolean;
                                droppedReason: (string | {
                                    erased: true;
                                }) | null;
                            }[];
                            alignmentRevision: number | null;
                            children: {
                                goalId: string;
                                title: string | {
                                    erased: true;
                                };
                                kind: string;
                                weight: number;
                                status: string;
                                progress: number | null;
                                coverage: number;
                            }[];
                            cycleClosed: boolean;
                            carriedTo: {
                                goalId: string;
                                title: string | {
                                    erased: true;
                                };
                                cycleId: string;
                                cycleName: string | null;
                            }[];
                            talks: {
                                goalTalkId: string;
                                personId: string;
                                personName: (string | {
                                    erased: true;
                                }) | null;
                                managerId: string;
                                managerName: (string | {
                                    erased: true;
                                }) | null;
                                day: string;
                                goals: {
                                    goalId: string;
                                    title: string | {
                                        erased: true;
                                    };
                                    cycleId: string;
                                    cycleName: string | null;
                                }[];
                                notes: (string | {
                                    erased: true;
                                }) | null;
                                recordedById: string;
                                recordedByName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                corrections: {
                                    day: string;
                                    goals: {
                                        goalId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        cycleId: string;
                                        cycleName: string | null;
                                    }[];
                                    notes: (string | {
                                        erased: true;
                                    }) | null;
                                    correctedAt: string;
                                    knownAt: string;
                                    correctedBy: string;
                                    correctedByName: (string | {
                                        erased: true;
                                    }) | null;
                                    reason: string | {
                                        erased: true;
                                    };
                                }[];
                                revision: number;
                            }[];
                            changes: ({
                                what: "revision";
                                from: {
                                    title?: string | {
                                        erased: true;
                                    };
                                    description?: (string | {
                                        erased: true;
                                    }) | null;
                                    level?: "company" | "department" | "team" | "individual";
                                    ambition?: "committed" | "aspirational";
                                    period?: {
                                        from: string;
                                        to: string;
                                    };
                                    checkInCadenceDays?: number;
                                    strategicObjective?: {
                                        scorecardId: string;
                                        scorecardName: string | null;
                                        objectiveId: string;
                                        objectiveName: string | null;
                                    } | null;
                                };
                                to: {
                                    title?: string | {
                                        erased: true;
                                    };
                                    description?: (string | {
                                        erased: true;
                                    }) | null;
                                    level?: "company" | "department" | "team" | "individual";
                                    ambition?: "committed" | "aspirational";
                                    period?: {
                                        from: string;
                                        to: string;
                                    };
                                    checkInCadenceDays?: number;
                                    strategicObjective?: {
                                        scorecardId: string;
                                        scorecardName: string | null;
                                        objectiveId: string;
                                        objectiveName: string | null;
                                    } | null;
                                };
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            } | {
                                what: "owner";
                                from: {
                                    owner: {
                                        kind: "person" | "unit";
                                        id: string;
                                        name: (string | {
                                            erased: true;
                                        }) | null;
                                    };
                                    accountableId: string;
                                    accountableName: (string | {
                                        erased: true;
                                    }) | null;
                                };
                                to: {
                                    owner: {
                                        kind: "person" | "unit";
                                        id: string;
                                        name: (string | {
                                            erased: true;
                                        }) | null;
                                    };
                                    accountableId: string;
                                    accountableName: (string | {
                                        erased: true;
                                    }) | null;
                                };
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            } | {
                                what: "visibility";
                                from: "public" | "team" | "private";
                                to: "public" | "team" | "private";
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            } | {
                                what: "classification";
                                from: {
                                    tags: string[];
                                    folder: string | null;
                                };
                                to: {
                                    tags: string[];
                                    folder: string | null;
                                };
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            } | {
                                what: "putOnHold" | "resumed";
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            } | {
                                what: "carriedOver";
                                goalId: string;
                                goalTitle: (string | {
                                    erased: true;
                                }) | null;
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            } | {
                                what: "feederAdmitted" | "feederDismissed";
                                keyResultId: string;
                                keyResultTitle: (string | {
                                    erased: true;
                                }) | null;
                                feederId: string;
                                feederName: string;
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            } | {
                                what: "parent" | "child";
                                goalId: string;
                                goalTitle: (string | {
                                    erased: true;
                                }) | null;
                                link: {
                                    kind: "contribute" | "support";
                                    weight: number;
                                } | null;
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            })[];
                            warnings: {
                                code: string;
                                detail: string;
                            }[];
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                            asOf: string | null;
                            knownAt: string | null;
                            cursor: string | null;
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/history": {
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    every?: "day" | "week" | "month" | "quarter";
                    knownAt?: string;
                    after?: string;
                };
                path: {
                    goalId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            goalId: string;
                            every: string;
                            knownAt: string;
                            points: {
                                day: string;
                                at: string;
                                status: string;
                                progress: number | null;
                                coverage: number;
                                expectedProgress: number | null;
                                band: ("red" | "yellow" | "green") | null;
                                asKnownThen: {
                                    status: string;
                                    progress: number | null;
                                    coverage: number;
                                    expectedProgress: number | null;
                                    band: ("red" | "yellow" | "green") | null;
                                } | null;
                            }[];
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/goal-templates": {
        get: {
            parameters: {
                query?: {
                    name?: string;
                    retired?: "true" | "false";
                    asOf?: string;
                    knownAt?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            templates: {
                                templateId: string;
                                name: string;
                                title: string | {
                                    erased: true;
                                };
                                description: (string | {
                                    erased: true;
                                }) | null;
                                ambition: "committed" | "aspirational";
                                keyResults: {
                                    title: string | {
                                        erased: true;
                                    };
                                    weight: number;
                                    measure: unknown;
                                    milestones: unknown;
                                }[];
                                tags: string[];
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                retiredAt: string | null;
                                revision: number;
                            }[];
                            next: string | null;
                            asOf: string | null;
                            knownAt: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/goal-talks": {
        get: {
            parameters: {
                query?: {
                    person?: "me" | string;
                    goal?: string;
                    cycle?: string;
                    asOf?: string;
                    knownAt?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            talks: {
                                goalTalkId: string;
                                personId: string;
                                personName: (string | {
                                    erased: true;
                                }) | null;
                                managerId: string;
                                managerName: (string | {
                                    erased: true;
                                }) | null;
                                day: string;
                                goals: {
                                    goalId: string;
                                    title: string | {
                                        erased: true;
                                    };
                                    cycleId: string;
                                    cycleName: string | null;
                                }[];
                                notes: (string | {
                                    erased: true;
                                }) | null;
                                recordedById: string;
                                recordedByName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                corrections: {
                                    day: string;
                                    goals: {
                                        goalId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        cycleId: string;
                                        cycleName: string | null;
                                    }[];
                                    notes: (string | {
                                        erased: true;
                                    }) | null;
                                    correctedAt: string;
                                    knownAt: string;
                                    correctedBy: string;
                                    correctedByName: (string | {
                                        erased: true;
                                    }) | null;
                                    reason: string | {
                                        erased: true;
                                    };
                                }[];
                                revision: number;
                            }[];
                            next: string | null;
                            asOf: string | null;
                            knownAt: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/line-of-sight": {
        get: {
            parameters: {
                query?: {
                    goal?: string;
                    objective?: string;
                    kpi?: string;
                    initiative?: string;
                    person?: "me" | string;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            asked: {
                                kind: "goal" | "objective" | "kpi" | "initiative" | "person";
                                id: string;
                            };
                            scorecards: {
                                scorecardId: string;
                                name: string;
                                level: string;
                                vision: string | null;
                                alignedTo: string | null;
                                alignedToName: string | null;
                            }[];
                            objectives: {
                                objectiveId: string;
                                name: string;
                                scorecardId: string;
                                scorecardName: string | null;
                                perspectiveId: string;
                                perspectiveName: string | null;
                                kpis: {
                                    kpiId: string;
                                    name: string;
                                    indicator: string;
                                }[];
                            }[];
                            initiatives: {
                                initiativeId: string;
                                name: string;
                                status: string;
                                ownerId: string;
                                ownerName: (string | {
                                    erased: true;
                                }) | null;
                                objectiveId: string | null;
                                kpiId: string | null;
                                kpiName: string | null;
                                goalId: string | null;
                                tasks: {
                                    taskId: string;
                                    title: string | {
                                        erased: true;
                                    };
                                    assigneeId: string;
                                    assigneeName: (string | {
                                        erased: true;
                                    }) | null;
                                    dueOn: string;
                                    overdue: boolean;
                                }[];
                            }[];
                            goals: {
                                goalId: string;
                                title: string | {
                                    erased: true;
                                };
                                owner: {
                                    kind: "person" | "unit";
                                    id: string;
                                    name: (string | {
                                        erased: true;
                                    }) | null;
                                    nameThen: (string | {
                                        erased: true;
                                    }) | null;
                                };
                                accountableId: string;
                                accountableName: (string | {
                                    erased: true;
                                }) | null;
                                level: string;
                                status: string;
                                progress: number | null;
                                coverage: number;
                                asked: boolean;
                                parent: {
                                    goalId: string;
                                    kind: string;
                                    weight: number;
                                } | null;
                                objectiveId: string | null;
                                keyResults: {
                                    keyResultId: string;
                                    title: string | {
                                        erased: true;
                                    };
                                    linkedKpi: {
                                        kpiId: string;
                                        kpiName: string | null;
                                    } | null;
                                    lastCheckIn: {
                                        checkInId: string | null;
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
                                        status: string | null;
                                        occurredAt: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                    } | null;
                                }[];
                            }[];
                            isCut: boolean;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/strategy-mix": {
        get: {
            parameters: {
                query?: {
                    person?: "me" | string;
                    under?: string;
                    cycle?: string;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            goals: number;
                            orphans: number;
                            scorecards: {
                                scorecardId: string;
                                scorecardName: string;
                                n: number;
                                flagged: boolean;
                                perspectives: {
                                    perspectiveId: string;
                                    name: string;
                                    share: number | null;
                                    weight: number;
                                }[];
                            }[];
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/goals/{goalId}/check-ins": {
        get: {
            parameters: {
                query?: {
                    keyResult?: string;
                    asOf?: string;
                    knownAt?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path: {
                    goalId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            checkIns: {
                                checkInId: string;
                                keyResultId: string;
                                keyResultTitle: (string | {
                                    erased: true;
                                }) | null;
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
                                confidence: number | null;
                                status: string;
                                note: (string | {
                                    erased: true;
                                }) | null;
                                nextSteps: (string | {
                                    erased: true;
                                }) | null;
                                authorId: string;
                                authorName: (string | {
                                    erased: true;
                                }) | null;
                                authorNameThen: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                revision: number;
                                corrections: {
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
                                    confidence: number | null;
                                    status: string;
                                    note: (string | {
                                        erased: true;
                                    }) | null;
                                    nextSteps: (string | {
                                        erased: true;
                                    }) | null;
                                    correctedAt: string;
                                    knownAt: string;
                                    correctedBy: string;
                                    correctedByName: (string | {
                                        erased: true;
                                    }) | null;
                                    reason: string | {
                                        erased: true;
                                    };
                                    revision: number;
                                }[];
                            }[];
                            next: string | null;
                            revision: number;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                            asOf: string | null;
                            knownAt: string | null;
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/blockers": {
        get: {
            parameters: {
                query?: {
                    owner?: "me" | string;
                    manager?: "me" | string;
                    unit?: string;
                    under?: string;
                    cycle?: string;
                    goal?: string;
                    open?: "true" | "false";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            blockers: {
                                blockerId: string;
                                goalId: string;
                                goalTitle: string | {
                                    erased: true;
                                };
                                keyResultId: string | null;
                                keyResultTitle: (string | {
                                    erased: true;
                                }) | null;
                                accountableId: string;
                                accountableName: (string | {
                                    erased: true;
                                }) | null;
                                text: string | {
                                    erased: true;
                                };
                                raisedById: string;
                                raisedByName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                ageDays: number;
                                resolved: {
                                    byId: string | null;
                                    byName: (string | {
                                        erased: true;
                                    }) | null;
                                    at: string;
                                    note: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/alerts": {
        get: {
            parameters: {
                query?: {
                    rule?: "goalOffTrack" | "goalStale" | "goalBlocked" | "kpiRed" | "kpiForecast" | "cadenceMissed" | "reviewDue" | "nominationDue" | "selfAndPeerDue" | "managerDue" | "calibrationDue" | "sharingDue" | "acknowledgementDue";
                    status?: string;
                    person?: "me" | string;
                    manager?: "me" | string;
                    unit?: string;
                    goal?: string;
                    kpi?: string;
                    since?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            alerts: {
                                alertId: string;
                                episode: number;
                                rule: ("goalOffTrack" | "goalStale" | "goalBlocked" | "kpiRed" | "kpiForecast" | "cadenceMissed" | "reviewDue" | "nominationDue" | "selfAndPeerDue" | "managerDue" | "calibrationDue" | "sharingDue" | "acknowledgementDue") | string;
                                ruleVersion: string;
                                status: "open" | "acknowledged" | "snoozed" | "cleared";
                                thresholds: {
                                    [key: string]: number;
                                };
                                figures: {
                                    [key: string]: (number | string) | null;
                                };
                                goal: {
                                    goalId: string;
                                    title: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                                blocker: {
                                    blockerId: string;
                                    text: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                                kpi: {
                                    kpiId: string;
                                    name: string | null;
                                } | null;
                                review: {
                                    reviewId: string;
                                    subjectName: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                                concernsId: string | null;
                                concernsName: (string | {
                                    erased: true;
                                }) | null;
                                trigger: {
                                    position: string;
                                    eventId: string;
                                };
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                acknowledged: {
                                    byId: string;
                                    byName: (string | {
                                        erased: true;
                                    }) | null;
                                    at: string;
                                    note: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                                snoozed: {
                                    until: string;
                                    byId: string;
                                    byName: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                                cleared: {
                                    at: string;
                                    trigger: {
                                        position: string;
                                        eventId: string;
                                    };
                                } | null;
                                revision: number;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/goal-offers": {
        get: {
            parameters: {
                query?: {
                    to?: "me" | string;
                    goal?: string;
                    open?: "true" | "false";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            offers: {
                                offerId: string;
                                goalId: string;
                                goalTitle: string | {
                                    erased: true;
                                };
                                owner: {
                                    kind: "person" | "unit";
                                    id: string;
                                    name: (string | {
                                        erased: true;
                                    }) | null;
                                };
                                accountableId: string;
                                accountableName: (string | {
                                    erased: true;
                                }) | null;
                                note: (string | {
                                    erased: true;
                                }) | null;
                                offeredById: string;
                                offeredByName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                outcome: ("accepted" | "declined" | "withdrawn") | null;
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                endedAt: string | null;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/goal-events": {
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    unit?: string;
                    owner?: string;
                    cycle?: string;
                    type?: "GoalSet" | "GoalRevised" | "KeyResultAdded" | "KeyResultRevised" | "GoalWeightsRevised" | "KeyResultDropped" | "KeyResultFeederAdmitted" | "KeyResultFeederDismissed" | "CheckInRecorded" | "CheckInCorrected" | "BlockerRaised" | "BlockerResolved" | "GoalOwnerChanged" | "GoalOffered" | "GoalOfferEnded" | "GoalVisibilityChanged" | "GoalClassified" | "GoalFieldsFilled" | "GoalPutOnHold" | "GoalResumed" | "GoalClosed" | "GoalCarriedOver" | "KeyResultRestated" | "GoalAligned" | "GoalUnaligned" | "AlertRaised" | "AlertAcknowledged" | "AlertSnoozed" | "AlertCleared" | "EventUnreadable";
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            events: ({
                                specversion: "1.0";
                                id: string;
                                source: string;
                                type: string;
                                subject?: string;
                                time?: string;
                                revision: number;
                                cursor: string;
                                data: unknown;
                            } & {
                                [key: string]: unknown;
                            })[];
                            next: string;
                        };
                        "text/event-stream": string;
                    };
                };
            };
        };
    };
    "/v1/review-summaries": {
        get: {
            parameters: {
                query?: {
                    subject?: "me" | string;
                    participant?: "me";
                    rater?: "me" | string;
                    unit?: string;
                    under?: string;
                    cycle?: string;
                    state?: "open" | "finalized" | "shared" | "acknowledged" | "unscreened" | "withdrawn";
                    flagged?: "true" | "false";
                    rating?: number;
                    overdue?: "true" | "false";
                    finalizedLate?: "true" | "false";
                    backdated?: "true" | "false";
                    evidenceChanged?: "true" | "false";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            reviews: ({
                                view: "whole";
                                reviewId: string;
                                kind: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                subjectNameThen: (string | {
                                    erased: true;
                                }) | null;
                                cycle: {
                                    cycleId: string;
                                    name: string;
                                    dueOn: string;
                                };
                                employmentId: string;
                                accountableRaterId: string;
                                accountableRaterName: (string | {
                                    erased: true;
                                }) | null;
                                accountableRaterNameThen: (string | {
                                    erased: true;
                                }) | null;
                                unitId: string | null;
                                unitName: string | null;
                                unitNameThen: string | null;
                                level: string | null;
                                state: "open" | "finalized" | "shared" | "acknowledged" | "unscreened" | "withdrawn";
                                rating: {
                                    mark: number;
                                    label: string | null;
                                    state: "proposed" | "moved" | "final" | "unscreened";
                                    by: string;
                                    byName: (string | {
                                        erased: true;
                                    }) | null;
                                    restsOn: {
                                        kind: "proposal" | "move";
                                        id: string;
                                        revision: number;
                                    };
                                } | null;
                                flags: {
                                    standing: number;
                                    unanswered: number;
                                    late: number;
                                    screened: boolean;
                                };
                                overdue: boolean;
                                finalizedLate: boolean;
                                backdatedSteps: number;
                                evidenceChanged: number;
                                openedAt: string;
                                finalizedAt: string | null;
                                withdrawnAt: string | null;
                                sharedAt: string | null;
                                acknowledgedAt: string | null;
                                recorded: {
                                    openedAt: string;
                                    finalizedAt: string | null;
                                    withdrawnAt: string | null;
                                    sharedAt: string | null;
                                    acknowledgedAt: string | null;
                                };
                                assignments: {
                                    assignmentId: string;
                                    relation: string;
                                    submitted: boolean;
                                }[];
                                revision: number;
                            } | {
                                view: "participant";
                                reviewId: string;
                                kind: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                subjectNameThen: (string | {
                                    erased: true;
                                }) | null;
                                cycle: {
                                    cycleId: string;
                                    name: string;
                                    dueOn: string;
                                };
                                open: boolean;
                                overdue: boolean;
                                assignments: {
                                    assignmentId: string;
                                    relation: string;
                                    submitted: boolean;
                                }[];
                            })[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/review-summaries/{reviewId}": {
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                path: {
                    reviewId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            view: "whole";
                            reviewId: string;
                            kind: string;
                            subjectId: string;
                            subjectName: (string | {
                                erased: true;
                            }) | null;
                            subjectNameThen: (string | {
                                erased: true;
                            }) | null;
                            cycle: {
                                cycleId: string;
                                name: string;
                                dueOn: string;
                            };
                            employmentId: string;
                            accountableRaterId: string;
                            accountableRaterName: (string | {
                                erased: true;
                            }) | null;
                            accountableRaterNameThen: (string | {
                                erased: true;
                            }) | null;
                            unitId: string | null;
                            unitName: string | null;
                            unitNameThen: string | null;
                            level: string | null;
                            state: "open" | "finalized" | "shared" | "acknowledged" | "unscreened" | "withdrawn";
                            rating: {
                                mark: number;
                                label: string | null;
                                state: "proposed" | "moved" | "final" | "unscreened";
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                restsOn: {
                                    kind: "proposal" | "move";
                                    id: string;
                                    revision: number;
                                };
                            } | null;
                            flags: {
                                standing: number;
                                unanswered: number;
                                late: number;
                                screened: boolean;
                            };
                            overdue: boolean;
                            finalizedLate: boolean;
                            backdatedSteps: number;
                            evidenceChanged: number;
                            openedAt: string;
                            finalizedAt: string | null;
                            withdrawnAt: string | null;
                            sharedAt: string | null;
                            acknowledgedAt: string | null;
                            recorded: {
                                openedAt: string;
                                finalizedAt: string | null;
                                withdrawnAt: string | null;
                                sharedAt: string | null;
                                acknowledgedAt: string | null;
                            };
                            assignments: {
                                assignmentId: string;
                                relation: string;
                                submitted: boolean;
                            }[];
                            revision: number;
                            managers: {
                                managerId: string;
                                relation: string;
                            }[];
                            rationale: (string | {
                                erased: true;
                            }) | null;
                            ratings: {
                                kind: "proposal" | "move";
                                id: string;
                                mark: number;
                                label: string | null;
                                from: number | null;
                                by: string;
                                calibrationSessionId: string | null;
                                objection: {
                                    by: string;
                                    reason: string | {
                                        erased: true;
                                    };
                                    occurredAt: string;
                                    recordedAt: string;
                                } | null;
                                rationale: string | {
                                    erased: true;
                                };
                                noEvidenceReason: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                revision: number;
                            }[];
                            suggestedMark: {
                                mark: number;
                                coverage: number;
                                scoringVersion: string;
                            } | null;
                            agrees: boolean | null;
                            comment: (string | {
                                erased: true;
                            }) | null;
                            participants: {
                                assignmentId: string;
                                personId: string;
                                relation: string;
                                released: boolean;
                                submitted: boolean;
                            }[];
                            assessments: {
                                assessmentId: string;
                                assignmentId: string;
                                authorId: string;
                                authorKind: "human" | "system" | "ai";
                                relation: string;
                                ratings: {
                                    dimension: string;
                                    mark: number;
                                }[];
                                notApplicable: string[];
                                text: string | {
                                    erased: true;
                                };
                                answers: {
                                    question: string;
                                    text: string | {
                                        erased: true;
                                    };
                                }[];
                                evidence: ({
                                    stream: string;
                                    revision: number;
                                    changed: boolean;
                                    since: {
                                        type: string;
                                        recordedAt: string;
                                    }[];
                                } | {
                                    kind: string;
                                    withheld: true;
                                    changed: boolean;
                                })[];
                                suggestions: {
                                    suggestionId: string;
                                    kind: "observation" | "draft" | "question";
                                    answer: "accepted" | "edited";
                                    model: string;
                                    modelVersion: string;
                                }[];
                                supersededBy: string | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                revision: number;
                            }[];
                            proposalEvidence: ({
                                stream: string;
                                revision: number;
                                changed: boolean;
                                since: {
                                    type: string;
                                    recordedAt: string;
                                }[];
                            } | {
                                kind: string;
                                withheld: true;
                                changed: boolean;
                            })[];
                            evidence: {
                                total: number;
                                counts: {
                                    kind: string;
                                    quarter: string | null;
                                    count: number;
                                }[];
                            };
                            goalResults: {
                                final: ({
                                    goalId: string;
                                    revision: number;
                                    asOf?: {
                                        position: string;
                                        eventId: string;
                                    };
                                    progress: number | null;
                                    progressAsFirstSet?: number | null;
                                    coverage: number;
                                    dropped: number;
                                    score: number | null;
                                } | {
                                    kind: string;
                                    withheld: true;
                                })[] | null;
                                scoringVersion: string | null;
                                cited: {
                                    goalId: string;
                                    revision: number;
                                    keyResultId: string;
                                    title: string | {
                                        erased: true;
                                    };
                                    weight: number;
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
                                        failsAt: number;
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
                                        failsAt: number;
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
                                        kind: "yesNo";
                                        dueOn?: string;
                                    } | {
                                        kind: "milestone";
                                        parts: {
                                            milestoneId: string;
                                            weight: number;
                                            dueOn?: string;
                                        }[];
                                    };
                                    firstSet: {
                                        weight: number;
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
                                            failsAt: number;
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
                                            failsAt: number;
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
                                            kind: "yesNo";
                                            dueOn?: string;
                                        } | {
                                            kind: "milestone";
                                            parts: {
                                                milestoneId: string;
                                                weight: number;
                                                dueOn?: string;
                                            }[];
                                        };
                                    };
                                }[];
                                notCited: {
                                    goalId: string;
                                    title: string | {
                                        erased: true;
                                    };
                                    description: (string | {
                                        erased: true;
                                    }) | null;
                                    owner: {
                                        kind: "person" | "unit";
                                        id: string;
                                        name: (string | {
                                            erased: true;
                                        }) | null;
                                        nameThen: (string | {
                                            erased: true;
                                        }) | null;
                                    };
                                    accountableId: string;
                                    accountableName: (string | {
                                        erased: true;
                                    }) | null;
                                    accountableNameThen: (string | {
                                        erased: true;
                                    }) | null;
                                    unitId: string | null;
                                    unitName: string | null;
                                    unitNameThen: string | null;
                                    cycleId: string;
                                    cycleName: string | null;
                                    level: string;
                                    ambition: string;
                                    visibility: string;
                                    period: {
                                        from: string;
                                        to: string;
                                    };
                                    checkInCadenceDays: number;
                                    progressFrom: string;
                                    strategicObjective: {
                                        scorecardId: string;
                                        scorecardName: string | null;
                                        objectiveId: string;
                                        objectiveName: string | null;
                                    } | null;
                                    closed: {
                                        score: number;
                                        note: (string | {
                                            erased: true;
                                        }) | null;
                                        reflection: (string | {
                                            erased: true;
                                        }) | null;
                                        result: {
                                            progress: number | null;
                                            coverage: number;
                                            scoringVersion: string;
                                        } | null;
                                        at: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                    } | null;
                                    tags: string[];
                                    folder: string | null;
                                    fields: {
                                        fieldId: string;
                                        fieldName: string | null;
                                        kind: "text" | "number" | "day" | "choice";
                                        value: number | (string | {
                                            erased: true;
                                        });
                                    }[];
                                    template: {
                                        templateId: string;
                                        templateName: string | null;
                                    } | null;
                                    carriedFrom: {
                                        goalId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        cycleId: string;
                                        cycleName: string | null;
                                    } | null;
                                    parent: {
                                        goalId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        kind: string;
                                        weight: number;
                                    } | null;
                                    status: string;
                                    revision: number;
                                    progress: number | null;
                                    progressAsFirstSet: number | null;
                                    coverage: number;
                                    dropped: number;
                                    band: ("red" | "yellow" | "green") | null;
                                    expectedProgress: number | null;
                                    scoringVersion: string;
                                    ownerThen: {
                                        owner: {
                                            kind: "person" | "unit";
                                            id: string;
                                            name: (string | {
                                                erased: true;
                                            }) | null;
                                        };
                                        accountableId: string;
                                        accountableName: (string | {
                                            erased: true;
                                        }) | null;
                                        occurredAt: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                    } | null;
                                }[];
                            };
                            feedback: {
                                feedbackId: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                subjectNameThen: (string | {
                                    erased: true;
                                }) | null;
                                giverId: string | null;
                                giverName: (string | {
                                    erased: true;
                                }) | null;
                                giverNameThen: (string | {
                                    erased: true;
                                }) | null;
                                giverKind: "human" | "system" | "ai";
                                kind: string;
                                text: (string | {
                                    erased: true;
                                }) | null;
                                audience: string;
                                attribution: string;
                                goalId: string | null;
                                requestId: string | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                revision: number;
                                acknowledged: {
                                    at: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                    comment: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                                withdrawn: {
                                    at: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                    reason: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                            }[];
                            screenings: {
                                revision: number;
                                trigger: {
                                    eventId: string;
                                    type: string;
                                };
                                covers: number;
                                inputsUpTo: {
                                    position: string;
                                    eventId: string;
                                };
                                detectors: unknown[];
                                recordedAt: string;
                            }[];
                            findings: {
                                flagId: string;
                                detector: string;
                                version: string;
                                kind: "asks" | "informs";
                                about: string;
                                authorId: string;
                                sentence: string;
                                evidence: ({
                                    stream: string;
                                    revision: number;
                                    changed: boolean;
                                    since: {
                                        type: string;
                                        recordedAt: string;
                                    }[];
                                } | {
                                    kind: string;
                                    withheld: true;
                                    changed: boolean;
                                })[];
                                numbers: {
                                    [key: string]: number;
                                };
                                sampleSize: number;
                                minimum: number;
                                threshold: number;
                                source: string;
                                ours: boolean;
                                standing: boolean;
                                late: boolean;
                                answer: {
                                    answer: string;
                                    reason: (string | {
                                        erased: true;
                                    }) | null;
                                    by: string;
                                    at: string;
                                } | null;
                                life: {
                                    raisedAt: string;
                                    raisedAgain: number;
                                    shown: {
                                        readerId: string;
                                        readerName: (string | {
                                            erased: true;
                                        }) | null;
                                        actingAs: string;
                                        recordedAt: string;
                                    }[] | null;
                                    secondsToAnswer: number | null;
                                    ratingChangedAfter: boolean;
                                };
                            }[];
                            figures: {
                                detector: string;
                                about: string;
                                numbers: {
                                    [key: string]: number;
                                };
                                sampleSize: number;
                                minimum: number;
                                sentence: string;
                            }[];
                            notLookedAt: {
                                detector: string;
                                about: string;
                                sampleSize: number;
                                minimum: number;
                                sentence: string;
                            }[];
                            warnings: {
                                code: string;
                                detail: string;
                            }[];
                            afterwards: {
                                finals: {
                                    mark: number;
                                    by: string;
                                    revision: number;
                                    restsOn: {
                                        kind: "proposal" | "move";
                                        id: string;
                                        revision: number;
                                    };
                                    screeningRevision: number;
                                    scoringVersion: string;
                                    shared: {
                                        occurredAt: string;
                                        recordedAt: string;
                                    } | null;
                                    acknowledged: {
                                        agrees: boolean;
                                        comment: (string | {
                                            erased: true;
                                        }) | null;
                                        occurredAt: string;
                                        recordedAt: string;
                                    } | null;
                                    reopened: {
                                        by: string;
                                        reason: string | {
                                            erased: true;
                                        };
                                        disputeId: string | null;
                                        occurredAt: string;
                                        recordedAt: string;
                                    } | null;
                                    occurredAt: string;
                                    recordedAt: string;
                                }[];
                                disputes: {
                                    disputeId: string;
                                    grounds: string | {
                                        erased: true;
                                    };
                                    evidence: ({
                                        stream: string;
                                        revision: number;
                                        changed: boolean;
                                        since: {
                                            type: string;
                                            recordedAt: string;
                                        }[];
                                    } | {
                                        kind: string;
                                        withheld: true;
                                        changed: boolean;
                                    })[];
                                    reviewerId: string | null;
                                    resolved: {
                                        outcome: "upheld" | "moved";
                                        reason: string | {
                                            erased: true;
                                        };
                                        occurredAt: string;
                                        recordedAt: string;
                                    } | null;
                                    occurredAt: string;
                                    recordedAt: string;
                                }[];
                                talks: {
                                    talkId: string;
                                    by: string;
                                    day: string;
                                    notes: (string | {
                                        erased: true;
                                    }) | null;
                                    occurredAt: string;
                                    recordedAt: string;
                                }[];
                                decisions: {
                                    decisionId: string;
                                    by: string;
                                    decision: "promotion" | "pay" | "other" | "none";
                                    effectiveFrom: string | null;
                                    note: (string | {
                                        erased: true;
                                    }) | null;
                                    occurredAt: string;
                                    recordedAt: string;
                                }[];
                                looks: {
                                    lookId: string;
                                    by: string;
                                    outcome: "kept" | "reopened";
                                    changesUntil: string;
                                    reason: string | {
                                        erased: true;
                                    };
                                    occurredAt: string;
                                    recordedAt: string;
                                }[];
                                dueOn: {
                                    share: string | null;
                                    acknowledge: string | null;
                                    dispute: string | null;
                                    resolve: string | null;
                                };
                            };
                            people: {
                                [key: string]: string;
                            };
                            peopleThen: {
                                [key: string]: string;
                            };
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        } | {
                            view: "participant";
                            reviewId: string;
                            kind: string;
                            subjectId: string;
                            subjectName: (string | {
                                erased: true;
                            }) | null;
                            subjectNameThen: (string | {
                                erased: true;
                            }) | null;
                            cycle: {
                                cycleId: string;
                                name: string;
                                dueOn: string;
                            };
                            open: boolean;
                            overdue: boolean;
                            assignments: {
                                assignmentId: string;
                                relation: string;
                                submitted: boolean;
                            }[];
                            assessments: {
                                assessmentId: string;
                                assignmentId: string;
                                authorId: string;
                                authorKind: "human" | "system" | "ai";
                                relation: string;
                                ratings: {
                                    dimension: string;
                                    mark: number;
                                }[];
                                notApplicable: string[];
                                text: string | {
                                    erased: true;
                                };
                                answers: {
                                    question: string;
                                    text: string | {
                                        erased: true;
                                    };
                                }[];
                                evidence: ({
                                    stream: string;
                                    revision: number;
                                    changed: boolean;
                                    since: {
                                        type: string;
                                        recordedAt: string;
                                    }[];
                                } | {
                                    kind: string;
                                    withheld: true;
                                    changed: boolean;
                                })[];
                                suggestions: {
                                    suggestionId: string;
                                    kind: "observation" | "draft" | "question";
                                    answer: "accepted" | "edited";
                                    model: string;
                                    modelVersion: string;
                                }[];
                                supersededBy: string | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                revision: number;
                            }[];
                            flags: {
                                flagId: string;
                                detector: string;
                                version: string;
                                kind: "asks" | "informs";
                                about: string;
                                authorId: string;
                                sentence: string;
                                evidence: ({
                                    stream: string;
                                    revision: number;
                                    changed: boolean;
                                    since: {
                                        type: string;
                                        recordedAt: string;
                                    }[];
                                } | {
                                    kind: string;
                                    withheld: true;
                                    changed: boolean;
                                })[];
                                numbers: {
                                    [key: string]: number;
                                };
                                sampleSize: number;
                                minimum: number;
                                threshold: number;
                                source: string;
                                ours: boolean;
                                standing: boolean;
                                late: boolean;
                                answer: {
                                    answer: string;
                                    reason: (string | {
                                        erased: true;
                                    }) | null;
                                    by: string;
                                    at: string;
                                } | null;
                            }[];
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/review-reminders": {
        get: {
            parameters: {
                query?: {
                    cycle?: string;
                    person?: "me" | string;
                    stage?: "nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement";
                    overdue?: "true" | "false";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            reminders: {
                                personId: string;
                                personName: (string | {
                                    erased: true;
                                }) | null;
                                stage: "nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement";
                                dueOn: string;
                                daysLeft: number;
                                dueBefore: string | null;
                                joinedLate: boolean;
                                reviewId: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                cycleId: string;
                                cycleName: string | null;
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/nominations": {
        get: {
            parameters: {
                query?: {
                    review?: string;
                    subject?: "me" | string;
                    person?: "me" | string;
                    cycle?: string;
                    status?: "nominated" | "assigned" | "turnedDown" | "declined" | "released";
                    nomination?: "nominated" | "approved" | "turnedDown";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            nominations: {
                                assignmentId: string;
                                reviewId: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                cycleId: string;
                                cycleName: string | null;
                                personId: string;
                                personName: (string | {
                                    erased: true;
                                }) | null;
                                relation: "peer" | "upward";
                                status: "nominated" | "assigned" | "turnedDown" | "declined" | "released";
                                bySubject: boolean;
                                nomination: ("nominated" | "approved" | "turnedDown") | null;
                                insteadId: string | null;
                                insteadName: (string | {
                                    erased: true;
                                }) | null;
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                overLimit: boolean | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                changed: {
                                    occurredAt: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                };
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/contributions": {
        get: {
            parameters: {
                query?: {
                    review?: string;
                    cycle?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            contributions: {
                                contributionId: string;
                                reviewId: string;
                                assignmentId: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                cycleId: string;
                                cycleName: string | null;
                                relation: "peer" | "upward";
                                promise: {
                                    attribution: "merged";
                                    k: number;
                                    policyVersion: string;
                                };
                                ratings: {
                                    dimension: string;
                                    mark: number;
                                }[];
                                text: string | {
                                    erased: true;
                                };
                                superseded: boolean;
                                released: boolean;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                revision: number;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/merged-input": {
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                path: {
                    reviewId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            reviewId: string;
                            subjectId: string;
                            subjectName: (string | {
                                erased: true;
                            }) | null;
                            relations: {
                                relation: "peer" | "upward";
                                k: number;
                                status: "collecting" | "withheld" | "released";
                                texts: (string | {
                                    erased: true;
                                })[];
                                means: {
                                    dimension: string;
                                    label: string;
                                    mean: number | null;
                                }[];
                                findings: {
                                    detector: string;
                                    version: string;
                                    texts: number;
                                    flagged: number;
                                    withoutData: number;
                                    threshold: number;
                                    source: string;
                                    ours: boolean;
                                    sentence: string;
                                }[] | null;
                                releases: {
                                    stream: string;
                                    revision: number;
                                    occurredAt: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                }[];
                                answered: number | null;
                            }[];
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/review-trail": {
        get: {
            parameters: {
                query?: {
                    review?: string;
                    subject?: "me" | string;
                    rater?: "me" | string;
                    actor?: "me" | string;
                    named?: "me" | string;
                    unit?: string;
                    level?: string;
                    cycle?: string;
                    type?: "ReviewOpened" | "ReviewWithdrawn" | "ParticipantAssigned" | "ParticipantReleased" | "ParticipantNominated" | "NominationTurnedDown" | "ParticipantDeclined" | "AccountableRaterChanged" | "AssessmentSubmitted" | "RatingProposed" | "RatingMoved" | "ObjectionRecorded" | "FlagAnswered" | "RatingFinalized" | "ReviewShared" | "ReviewAcknowledged" | "ReviewTalkHeld" | "ReviewDisputed" | "DisputeReviewerAssigned" | "DisputeResolved" | "ReviewReopened" | "ConsequencesLookedAt" | "DecisionRecorded" | "BiasFlagged" | "ScreeningCompleted" | "InputReleased" | "InputScreened" | "MergedFeedbackScreened" | "SuggestionMade" | "SuggestionAccepted" | "SuggestionEdited" | "SuggestionDismissed" | "PastRatingRecorded";
                    evidenceChanged?: "true" | "false";
                    recordedFrom?: string;
                    recordedTo?: string;
                    backdated?: "true" | "false";
                    recordedLate?: "true" | "false";
                    order?: "newest" | "oldest";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            steps: {
                                position: string;
                                eventId: string;
                                stream: string;
                                revision: number;
                                type: string;
                                reviewId: string | null;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                subjectNameThen: (string | {
                                    erased: true;
                                }) | null;
                                accountableRaterId: string | null;
                                accountableRaterName: (string | {
                                    erased: true;
                                }) | null;
                                accountableRaterNameThen: (string | {
                                    erased: true;
                                }) | null;
                                unitId: string | null;
                                unitName: string | null;
                                unitNameThen: string | null;
                                level: string | null;
                                cycleId: string | null;
                                cycleName: string | null;
                                actor: {
                                    personId: string;
                                    name: (string | {
                                        erased: true;
                                    }) | null;
                                    nameThen: (string | {
                                        erased: true;
                                    }) | null;
                                    kind: string;
                                    actingAs: string;
                                    onBehalfOf: string | null;
                                    onBehalfOfName: (string | {
                                        erased: true;
                                    }) | null;
                                    onBehalfOfNameThen: (string | {
                                        erased: true;
                                    }) | null;
                                };
                                from: number | null;
                                to: number | null;
                                detail: {
                                    [key: string]: unknown;
                                };
                                texts: {
                                    [key: string]: string | {
                                        erased: true;
                                    };
                                };
                                evidenceChanged: number;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                recordedLate: boolean;
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/calibrations": {
        get: {
            parameters: {
                query?: {
                    cycle?: string;
                    facilitator?: "me" | string;
                    open?: "true" | "false";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            calibrations: {
                                calibrationSessionId: string;
                                name: string;
                                cycleId: string;
                                cycleName: string | null;
                                looksAt: "cycle" | "units" | "reviews";
                                units: {
                                    unitId: string;
                                    name: string | null;
                                }[];
                                facilitatorId: string;
                                facilitatorName: (string | {
                                    erased: true;
                                }) | null;
                                participants: {
                                    personId: string;
                                    name: (string | {
                                        erased: true;
                                    }) | null;
                                }[];
                                state: "open" | "closed";
                                openedAt: string;
                                openedRecordedAt: string;
                                closed: {
                                    occurredAt: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                    upTo: {
                                        position: string;
                                        eventId: string;
                                    } | null;
                                    scoringVersion: string;
                                    detectors: {
                                        [key: string]: string;
                                    };
                                } | null;
                                revision: number;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/calibrations/{calibrationSessionId}": {
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path: {
                    calibrationSessionId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            calibrationSessionId: string;
                            name: string;
                            cycleId: string;
                            cycleName: string | null;
                            looksAt: "cycle" | "units" | "reviews";
                            units: {
                                unitId: string;
                                name: string | null;
                            }[];
                            facilitatorId: string;
                            facilitatorName: (string | {
                                erased: true;
                            }) | null;
                            participants: {
                                personId: string;
                                name: (string | {
                                    erased: true;
                                }) | null;
                            }[];
                            state: "open" | "closed";
                            openedAt: string;
                            openedRecordedAt: string;
                            closed: {
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                upTo: {
                                    position: string;
                                    eventId: string;
                                } | null;
                                scoringVersion: string;
                                detectors: {
                                    [key: string]: string;
                                };
                            } | null;
                            revision: number;
                            distribution: {
                                n: number;
                                marks: {
                                    mark: number;
                                    label: string;
                                    before: number;
                                    after: number;
                                }[];
                                raters: {
                                    raterId: string;
                                    name: (string | {
                                        erased: true;
                                    }) | null;
                                    n: number;
                                    marks: {
                                        mark: number;
                                        label: string;
                                        before: number;
                                        after: number;
                                    }[];
                                    findings: {
                                        raterId: string | null;
                                        raterName: (string | {
                                            erased: true;
                                        }) | null;
                                        detector: string;
                                        version: string;
                                        about: string;
                                        outcome: "flagged" | "clear" | "notEnoughData";
                                        sentence: string | null;
                                        numbers: {
                                            [key: string]: number;
                                        };
                                        sampleSize: number | null;
                                        minimum: number;
                                        threshold: number;
                                        source: string;
                                        ours: boolean;
                                    }[];
                                }[];
                                units: {
                                    unitId: string | null;
                                    name: string | null;
                                    n: number;
                                    marks: {
                                        mark: number;
                                        label: string;
                                        before: number;
                                        after: number;
                                    }[];
                                }[];
                                levels: {
                                    level: string | null;
                                    n: number;
                                    marks: {
                                        mark: number;
                                        label: string;
                                        before: number;
                                        after: number;
                                    }[];
                                }[];
                            };
                            reviews: {
                                reviewId: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                accountableRaterId: string;
                                accountableRaterName: (string | {
                                    erased: true;
                                }) | null;
                                unitId: string | null;
                                unitName: string | null;
                                level: string | null;
                                state: "open" | "finalized" | "shared" | "acknowledged" | "unscreened" | "withdrawn";
                                evidence: number;
                                flags: number;
                                lastRating: {
                                    cycleName: string;
                                    mark: number;
                                    label: string | null;
                                } | null;
                                before: number | null;
                                after: number | null;
                                label: string | null;
                                moves: {
                                    id: string;
                                    by: string;
                                    byName: (string | {
                                        erased: true;
                                    }) | null;
                                    from: number | null;
                                    to: number;
                                    reason: string | {
                                        erased: true;
                                    };
                                    session: string | null;
                                    late: boolean;
                                    objection: {
                                        reason: string | {
                                            erased: true;
                                        };
                                        occurredAt: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                    } | null;
                                    occurredAt: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                }[];
                                revision: number;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/detector-effects": {
        get: {
            parameters: {
                query?: {
                    by?: "detector" | "rater";
                    cycle?: string;
                    detector?: string;
                    rater?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            rows: {
                                detector: string;
                                version: string;
                                kind: "asks" | "informs";
                                raterId: string | null;
                                raterName: (string | {
                                    erased: true;
                                }) | null;
                                flags: number;
                                raisedAgain: number;
                                shown: number;
                                answered: number;
                                timed: number;
                                atOnce: number;
                                atOnceShare: number | null;
                                kept: number;
                                keptShare: number | null;
                                ratingChanged: number;
                                ratingChangedShare: number;
                                rarelyChangesAnything: boolean | null;
                                sentence: string;
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/late-findings": {
        get: {
            parameters: {
                query?: {
                    cycle?: string;
                    unit?: string;
                    rater?: string;
                    subject?: string;
                    detector?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            rows: {
                                reviewId: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                accountableRaterId: string;
                                accountableRaterName: (string | {
                                    erased: true;
                                }) | null;
                                unitId: string | null;
                                unitName: string | null;
                                level: string | null;
                                cycleId: string;
                                cycleName: string | null;
                                flagId: string;
                                flagName: string;
                                kind: "asks" | "informs";
                                about: string;
                                sentence: string;
                                sampleSize: number;
                                source: string;
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/never-reviewed": {
        get: {
            parameters: {
                query?: {
                    cycle?: string;
                    person?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            rows: {
                                personId: string;
                                personName: (string | {
                                    erased: true;
                                }) | null;
                                employmentId: string;
                                cycleId: string;
                                cycleName: string | null;
                                why: "onLeave" | "recentHire" | "leaving" | "contractor" | "other" | "noRater" | "withdrawn" | "unreadable" | "cycleClosed" | "notEligible" | "notOpened";
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/overdue-by-manager": {
        get: {
            parameters: {
                query?: {
                    cycle?: string;
                    unit?: string;
                    rater?: string;
                    subject?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            rows: {
                                raterId: string;
                                raterName: (string | {
                                    erased: true;
                                }) | null;
                                notFinal: number;
                                notShared: number;
                                notAcknowledged: number;
                                disputesUndecided: number;
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/rating-moves": {
        get: {
            parameters: {
                query?: {
                    cycle?: string;
                    unit?: string;
                    rater?: string;
                    subject?: string;
                    mover?: string;
                    session?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            rows: {
                                reviewId: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                accountableRaterId: string;
                                accountableRaterName: (string | {
                                    erased: true;
                                }) | null;
                                unitId: string | null;
                                unitName: string | null;
                                level: string | null;
                                cycleId: string;
                                cycleName: string | null;
                                moverId: string;
                                moverName: (string | {
                                    erased: true;
                                }) | null;
                                from: number;
                                to: number;
                                difference: number;
                                calibrationSessionId: string | null;
                                calibrationSessionName: string | null;
                                inDispute: boolean;
                                reason: string | {
                                    erased: true;
                                };
                                occurredAt: string;
                                recordedAt: string;
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/rating-runs": {
        get: {
            parameters: {
                query?: {
                    direction?: "fell" | "rose";
                    cycles?: number;
                    subject?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            rows: {
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                kind: string;
                                scale: string;
                                scaleVersion: string;
                                ratings: {
                                    reviewId: string;
                                    cycleName: string;
                                    mark: number;
                                }[];
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/stage-durations": {
        get: {
            parameters: {
                query?: {
                    cycle?: string;
                    unit?: string;
                    rater?: string;
                    subject?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            rows: {
                                reviewId: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                accountableRaterId: string;
                                accountableRaterName: (string | {
                                    erased: true;
                                }) | null;
                                unitId: string | null;
                                unitName: string | null;
                                level: string | null;
                                cycleId: string;
                                cycleName: string | null;
                                openedRecordedAt: string;
                                toProposal: number | null;
                                toFinal: number | null;
                                toSharing: number | null;
                                toAcknowledgement: number | null;
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/replay": {
        get: {
            parameters: {
                query?: {
                    untilRevision?: number;
                    detail?: "compact" | "full";
                    untilPosition?: string;
                    after?: string;
                };
                path: {
                    reviewId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            reviewId: string;
                            subjectId: string;
                            cycle: {
                                cycleId: string;
                                name: string;
                            } | null;
                            until: string | null;
                            people: {
                                [key: string]: string;
                            };
                            peopleThen: {
                                [key: string]: string;
                            };
                            unknown: {
                                stream: string;
                                revision: number;
                                position: string;
                                type: string;
                            }[];
                            finalScreened: boolean | null;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                            skipped: {
                                stream: string;
                                revision: number;
                                eventId: string;
                                reason: string | {
                                    erased: true;
                                };
                                by: string;
                                recordedAt: string;
                            }[];
                            position: string;
                            steps: {
                                eventId: string;
                                type: string;
                                stream: string;
                                revision: number;
                                position: string;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                recordedLate: boolean;
                                who: {
                                    personId: string;
                                    name: string;
                                    kind: string;
                                    actingAs: string;
                                };
                                sentence: string;
                                texts: {
                                    [key: string]: string | {
                                        erased: true;
                                    };
                                };
                                finding: {
                                    flagId: string;
                                    detector: string;
                                    version: string;
                                    kind: "asks" | "informs";
                                    about: string;
                                    sentence: string;
                                    numbers: {
                                        [key: string]: number;
                                    };
                                    sampleSize: number;
                                    minimum: number;
                                    threshold: number;
                                    source: string;
                                } | null;
                                suggestion: {
                                    suggestionId: string;
                                    writerId: string;
                                    kind: "observation" | "draft" | "question";
                                    model: string;
                                    modelVersion: string;
                                    template: string;
                                    templateHash: string;
                                    inputHash: string;
                                    outputHash: string;
                                } | null;
                                suggestions: {
                                    suggestionId: string;
                                    kind: "observation" | "draft" | "question";
                                    answer: "accepted" | "edited";
                                    model: string;
                                    modelVersion: string;
                                }[];
                                evidence: ({
                                    stream: string;
                                    revision: number;
                                    withheld: false;
                                    type: string | null;
                                    title: string | null;
                                    occurredAt: string | null;
                                    recordedAt: string | null;
                                    backdated: boolean | null;
                                    value: unknown;
                                    since: {
                                        type: string;
                                        recordedAt: string;
                                    }[];
                                } | {
                                    kind: string;
                                    withheld: true;
                                })[];
                                goals: {
                                    goalId: string;
                                    title: string | null;
                                    asCited: {
                                        progress: number | null;
                                        coverage: number;
                                        keyResults: {
                                            weight: number;
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
                                                failsAt: number;
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
                                                failsAt: number;
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
                                                kind: "yesNo";
                                                dueOn?: string;
                                            } | {
                                                kind: "milestone";
                                                parts: {
                                                    milestoneId: string;
                                                    weight: number;
                                                    dueOn?: string;
                                                }[];
                                            };
                                            dropped: boolean;
                                            firstSet: {
                                                weight: number;
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
                                                    failsAt: number;
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
                                                    failsAt: number;
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
                                                    kind: "yesNo";
                                                    dueOn?: string;
                                                } | {
                                                    kind: "milestone";
                                                    parts: {
                                                        milestoneId: string;
                                                        weight: number;
                                                        dueOn?: string;
                                                    }[];
                                                };
                                            };
                                        }[];
                                    } | null;
                                    atTheStep: {
                                        progress: number | null;
                                        coverage: number;
                                        keyResults: {
                                            weight: number;
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
                                                failsAt: number;
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
                                                failsAt: number;
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
                                                kind: "yesNo";
                                                dueOn?: string;
                                            } | {
                                                kind: "milestone";
                                                parts: {
                                                    milestoneId: string;
                                                    weight: number;
                                                    dueOn?: string;
                                                }[];
                                            };
                                            dropped: boolean;
                                            firstSet: {
                                                weight: number;
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
                                                    failsAt: number;
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
                                                    failsAt: number;
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
                                                    kind: "yesNo";
                                                    dueOn?: string;
                                                } | {
                                                    kind: "milestone";
                                                    parts: {
                                                        milestoneId: string;
                                                        weight: number;
                                                        dueOn?: string;
                                                    }[];
                                                };
                                            };
                                        }[];
                                    } | null;
                                    asSeen: {
                                        progress: number | null;
                                        coverage: number;
                                        keyResults: {
                                            weight: number;
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
                                                failsAt: number;
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
                                                failsAt: number;
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
                                                kind: "yesNo";
                                                dueOn?: string;
                                            } | {
                                                kind: "milestone";
                                                parts: {
                                                    milestoneId: string;
                                                    weight: number;
                                                    dueOn?: string;
                                                }[];
                                            };
                                            dropped: boolean;
                                            firstSet: {
                                                weight: number;
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
                                                    failsAt: number;
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
                                                    failsAt: number;
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
                                                    kind: "yesNo";
                                                    dueOn?: string;
                                                } | {
                                                    kind: "milestone";
                                                    parts: {
                                                        milestoneId: string;
                                                        weight: number;
                                                        dueOn?: string;
                                                    }[];
                                                };
                                            };
                                        }[];
                                    } | null;
                                }[];
                                hidden: string[];
                            }[];
                        } | {
                            reviewId: string;
                            subjectId: string;
                            cycle: {
                                cycleId: string;
                                name: string;
                            } | null;
                            until: string | null;
                            people: {
                                [key: string]: string;
                            };
                            peopleThen: {
                                [key: string]: string;
                            };
                            unknown: {
                                stream: string;
                                revision: number;
                                position: string;
                                type: string;
                            }[];
                            finalScreened: boolean | null;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                            skipped: {
                                stream: string;
                                revision: number;
                                eventId: string;
                                reason: string | {
                                    erased: true;
                                };
                                by: string;
                                recordedAt: string;
                            }[];
                            position: string;
                            steps: {
                                eventId: string;
                                type: string;
                                stream: string;
                                revision: number;
                                position: string;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                recordedLate: boolean;
                                who: {
                                    personId: string;
                                    kind: string;
                                    actingAs: string;
                                    onBehalfOf: string | null;
                                    client: string;
                                    issuer: string;
                                    subject: string | {
                                        erased: true;
                                    };
                                };
                                changed: {
                                    path: string;
                                    from: unknown;
                                    to: unknown;
                                }[];
                                state: unknown;
                                evidence: ({
                                    stream: string;
                                    revision: number;
                                    event: {
                                        eventId: string;
                                        type: string;
                                        stream: string;
                                        revision: number;
                                        position: string;
                                        occurredAt: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                        who: {
                                            personId: string;
                                            kind: string;
                                            actingAs: string;
                                            onBehalfOf: string | null;
                                            client: string;
                                            issuer: string;
                                            subject: string | {
                                                erased: true;
                                            };
                                        } | null;
                                        upcast: {
                                            data: unknown;
                                            metadata: unknown;
                                        };
                                        raw: {
                                            data: string;
                                            metadata: string;
                                            schemaVersion: number;
                                            created: string;
                                        } | null;
                                        hidden: string[];
                                    } | null;
                                    withheld: false;
                                    since: {
                                        eventId: string;
                                        type: string;
                                        stream: string;
                                        revision: number;
                                        position: string;
                                        occurredAt: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                        who: {
                                            personId: string;
                                            kind: string;
                                            actingAs: string;
                                            onBehalfOf: string | null;
                                            client: string;
                                            issuer: string;
                                            subject: string | {
                                                erased: true;
                                            };
                                        } | null;
                                        upcast: {
                                            data: unknown;
                                            metadata: unknown;
                                        };
                                        raw: {
                                            data: string;
                                            metadata: string;
                                            schemaVersion: number;
                                            created: string;
                                        } | null;
                                        hidden: string[];
                                    }[];
                                } | {
                                    kind: string;
                                    withheld: true;
                                    event: null;
                                    since: unknown[];
                                })[];
                                goals: {
                                    goalId: string;
                                    asCited: {
                                        goalId: string;
                                        revision: number;
                                        asOf?: {
                                            position: string;
                                            eventId: string;
                                        };
                                        progress: number | null;
                                        progressAsFirstSet?: number | null;
                                        coverage: number;
                                        dropped: number;
                                        score: number | null;
                                        contributors: {
                                            goalId: string;
                                            parentId: string;
                                            weight: number;
                                            revision: number;
                                            progress: number | null;
                                            coverage: number;
                                        }[];
                                        keyResults: {
                                            keyResultId: string;
                                            dropped: boolean;
                                            weight: number;
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
                                                failsAt: number;
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
                                                failsAt: number;
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
                                                kind: "yesNo";
                                                dueOn?: string;
                                            } | {
                                                kind: "milestone";
                                                parts: {
                                                    milestoneId: string;
                                                    weight: number;
                                                    dueOn?: string;
                                                }[];
                                            };
                                            firstSet: {
                                                weight: number;
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
                                                    failsAt: number;
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
                                                    failsAt: number;
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
                                                    kind: "yesNo";
                                                    dueOn?: string;
                                                } | {
                                                    kind: "milestone";
                                                    parts: {
                                                        milestoneId: string;
                                                        weight: number;
                                                        dueOn?: string;
                                                    }[];
                                                };
                                            };
                                        }[];
                                    } | null;
                                    atTheStep: {
                                        goalId: string;
                                        revision: number;
                                        asOf?: {
                                            position: string;
                                            eventId: string;
                                        };
                                        progress: number | null;
                                        progressAsFirstSet?: number | null;
                                        coverage: number;
                                        dropped: number;
                                        score: number | null;
                                        contributors: {
                                            goalId: string;
                                            parentId: string;
                                            weight: number;
                                            revision: number;
                                            progress: number | null;
                                            coverage: number;
                                        }[];
                                        keyResults: {
                                            keyResultId: string;
                                            dropped: boolean;
                                            weight: number;
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
                                                failsAt: number;
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
                                                failsAt: number;
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
                                                kind: "yesNo";
                                                dueOn?: string;
                                            } | {
                                                kind: "milestone";
                                                parts: {
                                                    milestoneId: string;
                                                    weight: number;
                                                    dueOn?: string;
                                                }[];
                                            };
                                            firstSet: {
                                                weight: number;
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
                                                    failsAt: number;
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
                                                    failsAt: number;
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
                                                    kind: "yesNo";
                                                    dueOn?: string;
                                                } | {
                                                    kind: "milestone";
                                                    parts: {
                                                        milestoneId: string;
                                                        weight: number;
                                                        dueOn?: string;
                                                    }[];
                                                };
                                            };
                                        }[];
                                    } | null;
                                    asSeen: {
                                        goalId: string;
                                        revision: number;
                                        asOf?: {
                                            position: string;
                                            eventId: string;
                                        };
                                        progress: number | null;
                                        progressAsFirstSet?: number | null;
                                        coverage: number;
                                        dropped: number;
                                        score: number | null;
                                        contributors: {
                                            goalId: string;
                                            parentId: string;
                                            weight: number;
                                            revision: number;
                                            progress: number | null;
                                            coverage: number;
                                        }[];
                                        keyResults: {
                                            keyResultId: string;
                                            dropped: boolean;
                                            weight: number;
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
                                                failsAt: number;
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
                                                failsAt: number;
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
                                                kind: "yesNo";
                                                dueOn?: string;
                                            } | {
                                                kind: "milestone";
                                                parts: {
                                                    milestoneId: string;
                                                    weight: number;
                                                    dueOn?: string;
                                                }[];
                                            };
                                            firstSet: {
                                                weight: number;
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
                                                    failsAt: number;
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
                                                    failsAt: number;
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
                                                    kind: "yesNo";
                                                    dueOn?: string;
                                                } | {
                                                    kind: "milestone";
                                                    parts: {
                                                        milestoneId: string;
                                                        weight: number;
                                                        dueOn?: string;
                                                    }[];
                                                };
                                            };
                                        }[];
                                    } | null;
                                }[];
                                inForce: {
                                    cycle: {
                                        cycleId: string;
                                        status: "open" | "closed";
                                        evaluationPeriod: {
                                            from: string;
                                            to: string;
                                        };
                                        administrationWindow: {
                                            from: string;
                                            to: string;
                                        };
                                        timeZone: string;
                                        scale: {
                                            name: string;
                                            version: string;
                                            marks: {
                                                value: number;
                                                label: string;
                                            }[];
                                        } | null;
                                        dimensions: {
                                            dimension: string;
                                            label: string;
                                        }[];
                                        policy: {
                                            version: string;
                                            separationOfDuties: boolean;
                                            scoringVersion: string;
                                            detectors: {
                                                [key: string]: string;
                                            };
                                            thresholds?: {
                                                [key: string]: {
                                                    threshold?: number;
                                                    minimum?: number;
                                                };
                                            };
                                            language?: string;
                                            keyResultsPerGoal: {
                                                warn?: number;
                                                block?: number;
                                            };
                                            goalsPerOwner: {
                                                warn?: number;
                                            };
                                            minimum?: {
                                                assessments: number;
                                                evidence: number;
                                            };
                                            reviewsPerGiver?: {
                                                warn?: number;
                                            };
                                            mergedInput?: {
                                                relations: ("peer" | "upward")[];
                                                k: number;
                                            };
                                            deadlines?: {
                                                share?: number;
                                                acknowledge?: number;
                                                dispute?: number;
                                                resolve?: number;
                                            };
                                        };
                                    } | null;
                                    reportingLine: {
                                        day: string;
                                        unitId: string | null;
                                        level: string | null;
                                        managers: {
                                            managerId: string;
                                            relation: "line" | "matrix";
                                        }[];
                                    };
                                };
                                upcast: {
                                    data: unknown;
                                    metadata: unknown;
                                };
                                raw: {
                                    data: string;
                                    metadata: string;
                                    schemaVersion: number;
                                    created: string;
                                } | null;
                                hidden: string[];
                                told: {
                                    eventId: string;
                                    type: string;
                                    stream: string;
                                    revision: number;
                                    position: string;
                                    occurredAt: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                    recordedLate: boolean;
                                    who: {
                                        personId: string;
                                        name: string;
                                        kind: string;
                                        actingAs: string;
                                    };
                                    sentence: string;
                                    texts: {
                                        [key: string]: string | {
                                            erased: true;
                                        };
                                    };
                                    finding: {
                                        flagId: string;
                                        detector: string;
                                        version: string;
                                        kind: "asks" | "informs";
                                        about: string;
                                        sentence: string;
                                        numbers: {
                                            [key: string]: number;
                                        };
                                        sampleSize: number;
                                        minimum: number;
                                        threshold: number;
                                        source: string;
                                    } | null;
                                    suggestion: {
                                        suggestionId: string;
                                        writerId: string;
                                        kind: "observation" | "draft" | "question";
                                        model: string;
                                        modelVersion: string;
                                        template: string;
                                        templateHash: string;
                                        inputHash: string;
                                        outputHash: string;
                                    } | null;
                                    suggestions: {
                                        suggestionId: string;
                                        kind: "observation" | "draft" | "question";
                                        answer: "accepted" | "edited";
                                        model: string;
                                        modelVersion: string;
                                    }[];
                                    evidence: ({
                                        stream: string;
                                        revision: number;
                                        withheld: false;
                                        type: string | null;
                                        title: string | null;
                                        occurredAt: string | null;
                                        recordedAt: string | null;
                                        backdated: boolean | null;
                                        value: unknown;
                                        since: {
                                            type: string;
                                            recordedAt: string;
                                        }[];
                                    } | {
                                        kind: string;
                                        withheld: true;
                                    })[];
                                    goals: {
                                        goalId: string;
                                        title: string | null;
                                        asCited: {
                                            progress: number | null;
                                            coverage: number;
                                            keyResults: {
                                                weight: number;
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
                                                    failsAt: number;
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
                                                    failsAt: number;
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
                                                    kind: "yesNo";
                                                    dueOn?: string;
                                                } | {
                                                    kind: "milestone";
                                                    parts: {
                                                        milestoneId: string;
                                                        weight: number;
                                                        dueOn?: string;
                                                    }[];
                                                };
                                                dropped: boolean;
                                                firstSet: {
                                                    weight: number;
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
                                                        failsAt: number;
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
                                                        failsAt: number;
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
                                                        kind: "yesNo";
                                                        dueOn?: string;
                                                    } | {
                                                        kind: "milestone";
                                                        parts: {
                                                            milestoneId: string;
                                                            weight: number;
                                                            dueOn?: string;
                                                        }[];
                                                    };
                                                };
                                            }[];
                                        } | null;
                                        atTheStep: {
                                            progress: number | null;
                                            coverage: number;
                                            keyResults: {
                                                weight: number;
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
                                                    failsAt: number;
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
                                                    failsAt: number;
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
                                                    kind: "yesNo";
                                                    dueOn?: string;
                                                } | {
                                                    kind: "milestone";
                                                    parts: {
                                                        milestoneId: string;
                                                        weight: number;
                                                        dueOn?: string;
                                                    }[];
                                                };
                                                dropped: boolean;
                                                firstSet: {
                                                    weight: number;
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
                                                        failsAt: number;
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
                                                        failsAt: number;
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
                                                        kind: "yesNo";
                                                        dueOn?: string;
                                                    } | {
                                                        kind: "milestone";
                                                        parts: {
                                                            milestoneId: string;
                                                            weight: number;
                                                            dueOn?: string;
                                                        }[];
                                                    };
                                                };
                                            }[];
                                        } | null;
                                        asSeen: {
                                            progress: number | null;
                                            coverage: number;
                                            keyResults: {
                                                weight: number;
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
                                                    failsAt: number;
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
                                                    failsAt: number;
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
                                                    kind: "yesNo";
                                                    dueOn?: string;
                                                } | {
                                                    kind: "milestone";
                                                    parts: {
                                                        milestoneId: string;
                                                        weight: number;
                                                        dueOn?: string;
                                                    }[];
                                                };
                                                dropped: boolean;
                                                firstSet: {
                                                    weight: number;
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
                                                        failsAt: number;
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
                                                        failsAt: number;
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
                                                        kind: "yesNo";
                                                        dueOn?: string;
                                                    } | {
                                                        kind: "milestone";
                                                        parts: {
                                                            milestoneId: string;
                                                            weight: number;
                                                            dueOn?: string;
                                                        }[];
                                                    };
                                                };
                                            }[];
                                        } | null;
                                    }[];
                                    hidden: string[];
                                };
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/reviews/{reviewId}/packet": {
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                path: {
                    reviewId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            reviewId: string;
                            kind: string;
                            subjectId: string;
                            subjectName: (string | {
                                erased: true;
                            }) | null;
                            accountableRaterId: string;
                            accountableRaterName: (string | {
                                erased: true;
                            }) | null;
                            cycleId: string;
                            cycleName: string | null;
                            period: {
                                from: string;
                                to: string;
                                timeZone: string;
                            };
                            quarters: {
                                quarter: string;
                                from: string;
                                to: string;
                                checkIns: number;
                                readings: number;
                                feedback: number;
                            }[];
                            gaps: {
                                kind: "evidence" | "checkIns" | "feedback";
                                quarter: string;
                                goalId: string | null;
                                sentence: string;
                            }[];
                            insights: {
                                rule: string;
                                version: string;
                                sentence: string;
                                numbers: {
                                    [key: string]: number;
                                };
                                sources: {
                                    stream: string;
                                    revision: number;
                                }[];
                            }[];
                            goals: {
                                goalId: string;
                                title: string | {
                                    erased: true;
                                };
                                level: string;
                                ambition: string;
                                period: {
                                    from: string;
                                    to: string;
                                };
                                status: string;
                                progress: number | null;
                                progressAsFirstSet: number | null;
                                coverage: number;
                                expectedProgress: number | null;
                                band: string | null;
                                scoringVersion: string;
                                score: number | null;
                                evidence: {
                                    stream: string;
                                    revision: number;
                                };
                                serves: {
                                    objectiveId: string;
                                    objectiveName: string;
                                    scorecardId: string;
                                    scorecardName: string;
                                    perspectiveName: string | null;
                                } | null;
                                quarters: {
                                    quarter: string;
                                    status: string;
                                    progress: number | null;
                                    expectedProgress: number | null;
                                    coverage: number;
                                    revision: number;
                                    checkIns: number;
                                }[];
                            }[];
                            perspectives: {
                                perspective: string | null;
                                goalIds: string[];
                            }[];
                            checkIns: {
                                goalId: string;
                                keyResultId: string;
                                keyResultTitle: string | {
                                    erased: true;
                                };
                                quarter: string | null;
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
                                status: "complete" | "crushing" | "onTrack" | "offTrack" | "onHold";
                                confidence: number | null;
                                note: (string | {
                                    erased: true;
                                }) | null;
                                authorId: string;
                                authorName: (string | {
                                    erased: true;
                                }) | null;
                                corrected: boolean;
                                evidence: {
                                    stream: string;
                                    revision: number;
                                };
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            }[];
                            kpis: {
                                kpiId: string;
                                name: string;
                                unit: string;
                                direction: string;
                                readings: {
                                    period: string;
                                    quarter: string | null;
                                    value: number | null;
                                    occurredAt: string;
                                    evidence: {
                                        stream: string;
                                        revision: number;
                                    };
                                }[];
                            }[];
                            feedback: {
                                feedbackId: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                subjectNameThen: (string | {
                                    erased: true;
                                }) | null;
                                giverId: string | null;
                                giverName: (string | {
                                    erased: true;
                                }) | null;
                                giverNameThen: (string | {
                                    erased: true;
                                }) | null;
                                giverKind: "human" | "system" | "ai";
                                kind: string;
                                text: (string | {
                                    erased: true;
                                }) | null;
                                audience: string;
                                attribution: string;
                                goalId: string | null;
                                requestId: string | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                revision: number;
                                acknowledged: {
                                    at: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                    comment: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                                withdrawn: {
                                    at: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                    reason: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                                quarter: string | null;
                            }[];
                            mergedFeedback: {
                                cycleId: string;
                                cycleName: string | null;
                                period: {
                                    from: string;
                                    to: string;
                                };
                                audience: "subject" | "manager" | "subjectAndManager";
                                k: number;
                                status: "withheld" | "released";
                                texts: (string | {
                                    erased: true;
                                })[];
                                findings: {
                                    detector: string;
                                    version: string;
                                    texts: number;
                                    flagged: number;
                                    withoutData: number;
                                    threshold: number;
                                    source: string;
                                    ours: boolean;
                                    sentence: string;
                                }[] | null;
                                evidence: {
                                    stream: string;
                                    revision: number;
                                };
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            }[];
                            initiatives: {
                                initiativeId: string;
                                name: string;
                                status: string;
                                startsOn: string;
                                endsOn: string;
                                tasks: number;
                                tasksDone: number;
                                evidence: {
                                    stream: string;
                                    revision: number;
                                };
                            }[];
                            earlierReviews: {
                                reviewId: string;
                                kind: string;
                                cycleId: string;
                                cycleName: string | null;
                                mark: number;
                                label: string | null;
                                evidence: {
                                    stream: string;
                                    revision: number;
                                };
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            }[];
                            development: {
                                developmentNeedId: string;
                                personId: string;
                                personName: (string | {
                                    erased: true;
                                }) | null;
                                what: string | {
                                    erased: true;
                                };
                                why: string | {
                                    erased: true;
                                };
                                dimension: string | null;
                                fromReviewId: string | null;
                                recordedById: string;
                                recordedByName: (string | {
                                    erased: true;
                                }) | null;
                                status: "open" | "met" | "dropped";
                                closed: {
                                    at: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                    reason: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                                actions: {
                                    growthActionId: string;
                                    action: string | {
                                        erased: true;
                                    };
                                    dueOn: string;
                                    status: "planned" | "done" | "dropped";
                                    overdue: boolean;
                                    settled: {
                                        at: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                        words: (string | {
                                            erased: true;
                                        }) | null;
                                    } | null;
                                }[];
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                revision: number;
                                fromEarlier: boolean;
                            }[];
                            pastRatings: {
                                pastRatingId: string;
                                period: {
                                    from: string;
                                    to: string;
                                };
                                mark: string;
                                scale: string;
                                source: string;
                                rater: (string | {
                                    erased: true;
                                }) | null;
                                comment: (string | {
                                    erased: true;
                                }) | null;
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                recordedById: string;
                                recordedByName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            }[];
                            isCut: boolean;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/suggestions": {
        get: {
            parameters: {
                query?: {
                    review?: string;
                    cycle?: string;
                    writer?: "me" | string;
                    kind?: "observation" | "draft" | "question";
                    status?: "open" | "accepted" | "edited" | "dismissed";
                    model?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            suggestions: {
                                suggestionId: string;
                                reviewId: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                cycleId: string;
                                cycleName: string | null;
                                writerId: string;
                                writerName: (string | {
                                    erased: true;
                                }) | null;
                                kind: "observation" | "draft" | "question";
                                status: "open" | "accepted" | "edited" | "dismissed";
                                text: string | {
                                    erased: true;
                                };
                                editedText: (string | {
                                    erased: true;
                                }) | null;
                                model: string;
                                modelVersion: string;
                                template: string;
                                templateHash: string;
                                inputHash: string;
                                outputHash: string;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                answered: {
                                    occurredAt: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                } | null;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/feedback": {
        get: {
            parameters: {
                query?: {
                    subject?: "me" | string;
                    giver?: "me" | string;
                    goal?: string;
                    kind?: "praise" | "constructive" | "observation";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            feedback: {
                                feedbackId: string;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                subjectNameThen: (string | {
                                    erased: true;
                                }) | null;
                                giverId: string | null;
                                giverName: (string | {
                                    erased: true;
                                }) | null;
                                giverNameThen: (string | {
                                    erased: true;
                                }) | null;
                                giverKind: "human" | "system" | "ai";
                                kind: string;
                                text: (string | {
                                    erased: true;
                                }) | null;
                                audience: string;
                                attribution: string;
                                goalId: string | null;
                                requestId: string | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                revision: number;
                                acknowledged: {
                                    at: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                    comment: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                                withdrawn: {
                                    at: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                    reason: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/people/{personId}/merged-feedback": {
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                path: {
                    personId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            personId: string;
                            personName: (string | {
                                erased: true;
                            }) | null;
                            releases: {
                                cycleId: string;
                                cycleName: string | null;
                                period: {
                                    from: string;
                                    to: string;
                                };
                                audience: "subject" | "manager" | "subjectAndManager";
                                k: number;
                                status: "withheld" | "released";
                                texts: (string | {
                                    erased: true;
                                })[];
                                findings: {
                                    detector: string;
                                    version: string;
                                    texts: number;
                                    flagged: number;
                                    withoutData: number;
                                    threshold: number;
                                    source: string;
                                    ours: boolean;
                                    sentence: string;
                                }[] | null;
                                evidence: {
                                    stream: string;
                                    revision: number;
                                };
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            }[];
                            waiting: {
                                audience: "subject" | "manager" | "subjectAndManager";
                                pieces: number;
                            }[] | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/merged-feedback": {
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            mergedFeedback: {
                                feedbackId: string;
                                kind: "praise" | "constructive" | "observation";
                                text: string | {
                                    erased: true;
                                };
                                audience: "subject" | "manager" | "subjectAndManager";
                                promise: {
                                    attribution: "merged";
                                    k: number;
                                    policyVersion: string;
                                };
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                released: boolean;
                                withdrawn: {
                                    at: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                    reason: (string | {
                                        erased: true;
                                    }) | null;
                                } | null;
                                revision: number;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/feedback-requests": {
        get: {
            parameters: {
                query?: {
                    giver?: "me" | string;
                    requester?: "me" | string;
                    subject?: "me" | string;
                    open?: "true" | "false";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            requests: {
                                requestId: string;
                                requesterId: string;
                                requesterName: (string | {
                                    erased: true;
                                }) | null;
                                giverId: string;
                                giverName: (string | {
                                    erased: true;
                                }) | null;
                                subjectId: string;
                                subjectName: (string | {
                                    erased: true;
                                }) | null;
                                question: (string | {
                                    erased: true;
                                }) | null;
                                answered: boolean;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/access-records": {
        get: {
            parameters: {
                query?: {
                    person?: "me" | string;
                    reader?: "me" | string;
                    kind?: "feedbackGiver" | "contributionGiver" | "reviewPacket" | "reviewFlags";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            accessRecords: {
                                eventId: string;
                                personId: string;
                                personName: (string | {
                                    erased: true;
                                }) | null;
                                readerId: string;
                                readerName: (string | {
                                    erased: true;
                                }) | null;
                                actingAs: string;
                                onBehalfOf: string | null;
                                onBehalfOfName: (string | {
                                    erased: true;
                                }) | null;
                                client: string;
                                shown: {
                                    kind: "feedbackGiver" | "contributionGiver" | "reviewPacket" | "reviewFlags";
                                    id: string;
                                }[];
                                correlationId: string;
                                occurredAt: string;
                                recordedAt: string;
                            }[];
                            next: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/me": {
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            personId: string;
                            kind: "human" | "system" | "ai";
                            roles: ("employee" | "manager" | "hr" | "auditor" | "strategist" | "integrator" | "provisioner" | "fairness" | "system")[];
                            onBehalfOf: string | null;
                            onBehalfOfName: (string | {
                                erased: true;
                            }) | null;
                            name: (string | {
                                erased: true;
                            }) | null;
                            employment: {
                                employmentId: string;
                                from: string;
                                to: string | null;
                                holds: boolean;
                                unitId: string | null;
                                unitName: string | null;
                                level: string | null;
                                location: string | null;
                                lineManagerId: string | null;
                                lineManagerName: (string | {
                                    erased: true;
                                }) | null;
                                matrixManagerId: string | null;
                                matrixManagerName: (string | {
                                    erased: true;
                                }) | null;
                            } | null;
                            managerId: string | null;
                            managerName: (string | {
                                erased: true;
                            }) | null;
                            reports: string[];
                            rates: string[];
                            assesses: {
                                reviewId: string;
                                assignmentId: string;
                                relation: string;
                                submitted: boolean;
                            }[];
                            position: string;
                        };
                    };
                };
            };
        };
    };
    "/v1/me/week": {
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            until: string;
                            mine: {
                                goals: {
                                    goals: {
                                        goalId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        description: (string | {
                                            erased: true;
                                        }) | null;
                                        owner: {
                                            kind: "person" | "unit";
                                            id: string;
                                            name: (string | {
                                                erased: true;
                                            }) | null;
                                            nameThen: (string | {
                                                erased: true;
                                            }) | null;
                                        };
                                        accountableId: string;
                                        accountableName: (string | {
                                            erased: true;
                                        }) | null;
                                        accountableNameThen: (string | {
                                            erased: true;
                                        }) | null;
                                        unitId: string | null;
                                        unitName: string | null;
                                        unitNameThen: string | null;
                                        cycleId: string;
                                        cycleName: string | null;
                                        level: string;
                                        ambition: string;
                                        visibility: string;
                                        period: {
                                            from: string;
                                            to: string;
                                        };
                                        checkInCadenceDays: number;
                                        progressFrom: string;
                                        strategicObjective: {
                                            scorecardId: string;
                                            scorecardName: string | null;
                                            objectiveId: string;
                                            objectiveName: string | null;
                                        } | null;
                                        closed: {
                                            score: number;
                                            note: (string | {
                                                erased: true;
                                            }) | null;
                                            reflection: (string | {
                                                erased: true;
                                            }) | null;
                                            result: {
                                                progress: number | null;
                                                coverage: number;
                                                scoringVersion: string;
                                            } | null;
                                            at: string;
                                            recordedAt: string;
                                            backdated: boolean;
                                        } | null;
                                        tags: string[];
                                        folder: string | null;
                                        fields: {
                                            fieldId: string;
                                            fieldName: string | null;
                                            kind: "text" | "number" | "day" | "choice";
                                            value: number | (string | {
                                                erased: true;
                                            });
                                        }[];
                                        template: {
                                            templateId: string;
                                            templateName: string | null;
                                        } | null;
                                        carriedFrom: {
                                            goalId: string;
                                            title: string | {
                                                erased: true;
                                            };
                                            cycleId: string;
                                            cycleName: string | null;
                                        } | null;
                                        parent: {
                                            goalId: string;
                                            title: string | {
                                                erased: true;
                                            };
                                            kind: string;
                                            weight: number;
                                        } | null;
                                        status: string;
                                        revision: number;
                                        progress: number | null;
                                        progressAsFirstSet: number | null;
                                        coverage: number;
                                        dropped: number;
                                        band: ("red" | "yellow" | "green") | null;
                                        expectedProgress: number | null;
                                        scoringVersion: string;
                                    }[];
                                    next: string | null;
                                };
                                toClose: {
                                    goals: {
                                        goalId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        owner: {
                                            kind: "person" | "unit";
                                            id: string;
                                            name: (string | {
                                                erased: true;
                                            }) | null;
                                        };
                                        accountableId: string;
                                        accountableName: (string | {
                                            erased: true;
                                        }) | null;
                                        cycleId: string;
                                        cycleName: string | null;
                                        cycleClosed: boolean;
                                        endedOn: string;
                                        daysSinceEnd: number;
                                    }[];
                                    next: string | null;
                                };
                                checkIns: {
                                    due: {
                                        goalId: string;
                                        goalTitle: string | {
                                            erased: true;
                                        };
                                        keyResultId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        owner: {
                                            kind: "person" | "unit";
                                            id: string;
                                            name: (string | {
                                                erased: true;
                                            }) | null;
                                        };
                                        accountableId: string;
                                        accountableName: (string | {
                                            erased: true;
                                        }) | null;
                                        lastCheckInAt: string | null;
                                        dueAt: string;
                                        overdue: boolean;
                                    }[];
                                    rate: {
                                        keyResults: number;
                                        upToDate: number;
                                        share: number | null;
                                    };
                                    next: string | null;
                                };
                                offers: {
                                    offers: {
                                        offerId: string;
                                        goalId: string;
                                        goalTitle: string | {
                                            erased: true;
                                        };
                                        owner: {
                                            kind: "person" | "unit";
                                            id: string;
                                            name: (string | {
                                                erased: true;
                                            }) | null;
                                        };
                                        accountableId: string;
                                        accountableName: (string | {
                                            erased: true;
                                        }) | null;
                                        note: (string | {
                                            erased: true;
                                        }) | null;
                                        offeredById: string;
                                        offeredByName: (string | {
                                            erased: true;
                                        }) | null;
                                        occurredAt: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                        outcome: ("accepted" | "declined" | "withdrawn") | null;
                                        reason: (string | {
                                            erased: true;
                                        }) | null;
                                        endedAt: string | null;
                                    }[];
                                    next: string | null;
                                };
                                tasks: {
                                    tasks: {
                                        initiativeId: string;
                                        initiativeName: string;
                                        taskId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        assigneeId: string;
                                        assigneeName: (string | {
                                            erased: true;
                                        }) | null;
                                        dueOn: string;
                                        overdue: boolean;
                                    }[];
                                    next: string | null;
                                };
                                alerts: {
                                    alerts: {
                                        alertId: string;
                                        episode: number;
                                        rule: ("goalOffTrack" | "goalStale" | "goalBlocked" | "kpiRed" | "kpiForecast" | "cadenceMissed" | "reviewDue" | "nominationDue" | "selfAndPeerDue" | "managerDue" | "calibrationDue" | "sharingDue" | "acknowledgementDue") | string;
                                        ruleVersion: string;
                                        status: "open" | "acknowledged" | "snoozed" | "cleared";
                                        thresholds: {
                                            [key: string]: number;
                                        };
                                        figures: {
                                            [key: string]: (number | string) | null;
                                        };
                                        goal: {
                                            goalId: string;
                                            title: (string | {
                                                erased: true;
                                            }) | null;
                                        } | null;
                                        blocker: {
                                            blockerId: string;
                                            text: (string | {
                                                erased: true;
                                            }) | null;
                                        } | null;
                                        kpi: {
                                            kpiId: string;
                                            name: string | null;
                                        } | null;
                                        review: {
                                            reviewId: string;
                                            subjectName: (string | {
                                                erased: true;
                                            }) | null;
                                        } | null;
                                        concernsId: string | null;
                                        concernsName: (string | {
                                            erased: true;
                                        }) | null;
                                        trigger: {
                                            position: string;
                                            eventId: string;
                                        };
                                        occurredAt: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                        acknowledged: {
                                            byId: string;
                                            byName: (string | {
                                                erased: true;
                                            }) | null;
                                            at: string;
                                            note: (string | {
                                                erased: true;
                                            }) | null;
                                        } | null;
                                        snoozed: {
                                            until: string;
                                            byId: string;
                                            byName: (string | {
                                                erased: true;
                                            }) | null;
                                        } | null;
                                        cleared: {
                                            at: string;
                                            trigger: {
                                                position: string;
                                                eventId: string;
                                            };
                                        } | null;
                                        revision: number;
                                    }[];
                                    next: string | null;
                                };
                                blockers: {
                                    blockers: {
                                        blockerId: string;
                                        goalId: string;
                                        goalTitle: string | {
                                            erased: true;
                                        };
                                        keyResultId: string | null;
                                        keyResultTitle: (string | {
                                            erased: true;
                                        }) | null;
                                        accountableId: string;
                                        accountableName: (string | {
                                            erased: true;
                                        }) | null;
                                        text: string | {
                                            erased: true;
                                        };
                                        raisedById: string;
                                        raisedByName: (string | {
                                            erased: true;
                                        }) | null;
                                        occurredAt: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                        ageDays: number;
                                        resolved: {
                                            byId: string | null;
                                            byName: (string | {
                                                erased: true;
                                            }) | null;
                                            at: string;
                                            note: (string | {
                                                erased: true;
                                            }) | null;
                                        } | null;
                                    }[];
                                    next: string | null;
                                };
                            };
                            team: {
                                goals: {
                                    goals: {
                                        goalId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        description: (string | {
                                            erased: true;
                                        }) | null;
                                        owner: {
                                            kind: "person" | "unit";
                                            id: string;
                                            name: (string | {
                                                erased: true;
                                            }) | null;
                                            nameThen: (string | {
                                                erased: true;
                                            }) | null;
                                        };
                                        accountableId: string;
                                        accountableName: (string | {
                                            erased: true;
                                        }) | null;
                                        accountableNameThen: (string | {
                                            erased: true;
                                        }) | null;
                                        unitId: string | null;
                                        unitName: string | null;
                                        unitNameThen: string | null;
                                        cycleId: string;
                                        cycleName: string | null;
                                        level: string;
                                        ambition: string;
                                        visibility: string;
                                        period: {
                                            from: string;
                                            to: string;
                                        };
                                        checkInCadenceDays: number;
                                        progressFrom: string;
                                        strategicObjective: {
                                            scorecardId: string;
                                            scorecardName: string | null;
                                            objectiveId: string;
                                            objectiveName: string | null;
                                        } | null;
                                        closed: {
                                            score: number;
                                            note: (string | {
                                                erased: true;
                                            }) | null;
                                            reflection: (string | {
                                                erased: true;
                                            }) | null;
                                            result: {
                                                progress: number | null;
                                                coverage: number;
                                                scoringVersion: string;
                                            } | null;
                                            at: string;
                                            recordedAt: string;
                                            backdated: boolean;
                                        } | null;
                                        tags: string[];
                                        folder: string | null;
                                        fields: {
                                            fieldId: string;
                                            fieldName: string | null;
                                            kind: "text" | "number" | "day" | "choice";
                                            value: number | (string | {
                                                erased: true;
                                            });
                                        }[];
                                        template: {
                                            templateId: string;
                                            templateName: string | null;
                                        } | null;
                                        carriedFrom: {
                                            goalId: string;
                                            title: string | {
                                                erased: true;
                                            };
                                            cycleId: string;
                                            cycleName: string | null;
                                        } | null;
                                        parent: {
                                            goalId: string;
                                            title: string | {
                                                erased: true;
                                            };
                                            kind: string;
                                            weight: number;
                                        } | null;
                                        status: string;
                                        revision: number;
                                        progress: number | null;
                                        progressAsFirstSet: number | null;
                                        coverage: number;
                                        dropped: number;
                                        band: ("red" | "yellow" | "green") | null;
                                        expectedProgress: number | null;
                                        scoringVersion: string;
                                    }[];
                                    next: string | null;
                                };
                                toClose: {
                                    goals: {
                                        goalId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        owner: {
                                            kind: "person" | "unit";
                                            id: string;
                                            name: (string | {
                                                erased: true;
                                            }) | null;
                                        };
                                        accountableId: string;
                                        accountableName: (string | {
                                            erased: true;
                                        }) | null;
                                        cycleId: string;
                                        cycleName: string | null;
                                        cycleClosed: boolean;
                                        endedOn: string;
                                        daysSinceEnd: number;
                                    }[];
                                    next: string | null;
                                };
                                checkIns: {
                                    due: {
                                        goalId: string;
                                        goalTitle: string | {
                                            erased: true;
                                        };
                                        keyResultId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        owner: {
                                            kind: "person" | "unit";
                                            id: string;
                                            name: (string | {
                                                erased: true;
                                            }) | null;
                                        };
                                        accountableId: string;
                                        accountableName: (string | {
                                            erased: true;
                                        }) | null;
                                        lastCheckInAt: string | null;
                                        dueAt: string;
                                        overdue: boolean;
                                    }[];
                                    rate: {
                                        keyResults: number;
                                        upToDate: number;
                                        share: number | null;
                                    };
                                    next: string | null;
                                };
                                offers: {
                                    offers: {
                                        offerId: string;
                                        goalId: string;
                                        goalTitle: string | {
                                            erased: true;
                                        };
                                        owner: {
                                            kind: "person" | "unit";
                                            id: string;
                                            name: (string | {
                                                erased: true;
                                            }) | null;
                                        };
                                        accountableId: string;
                                        accountableName: (string | {
                                            erased: true;
                                        }) | null;
                                        note: (string | {
                                            erased: true;
                                        }) | null;
                                        offeredById: string;
                                        offeredByName: (string | {
                                            erased: true;
                                        }) | null;
                                        occurredAt: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                        outcome: ("accepted" | "declined" | "withdrawn") | null;
                                        reason: (string | {
                                            erased: true;
                                        }) | null;
                                        endedAt: string | null;
                                    }[];
                                    next: string | null;
                                };
                                tasks: {
                                    tasks: {
                                        initiativeId: string;
                                        initiativeName: string;
                                        taskId: string;
                                        title: string | {
                                            erased: true;
                                        };
                                        assigneeId: string;
                                        assigneeName: (string | {
                                            erased: true;
                                        }) | null;
                                        dueOn: string;
                                        overdue: boolean;
                                    }[];
                                    next: string | null;
                                };
                                alerts: {
                                    alerts: {
                                        alertId: string;
                                        episode: number;
                                        rule: ("goalOffTrack" | "goalStale" | "goalBlocked" | "kpiRed" | "kpiForecast" | "cadenceMissed" | "reviewDue" | "nominationDue" | "selfAndPeerDue" | "managerDue" | "calibrationDue" | "sharingDue" | "acknowledgementDue") | string;
                                        ruleVersion: string;
                                        status: "open" | "acknowledged" | "snoozed" | "cleared";
                                        thresholds: {
                                            [key: string]: number;
                                        };
                                        figures: {
                                            [key: string]: (number | string) | null;
                                        };
                                        goal: {
                                            goalId: string;
                                            title: (string | {
                                                erased: true;
                                            }) | null;
                                        } | null;
                                        blocker: {
                                            blockerId: string;
                                            text: (string | {
                                                erased: true;
                                            }) | null;
                                        } | null;
                                        kpi: {
                                            kpiId: string;
                                            name: string | null;
                                        } | null;
                                        review: {
                                            reviewId: string;
                                            subjectName: (string | {
                                                erased: true;
                                            }) | null;
                                        } | null;
                                        concernsId: string | null;
                                        concernsName: (string | {
                                            erased: true;
                                        }) | null;
                                        trigger: {
                                            position: string;
                                            eventId: string;
                                        };
                                        occurredAt: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                        acknowledged: {
                                            byId: string;
                                            byName: (string | {
                                                erased: true;
                                            }) | null;
                                            at: string;
                                            note: (string | {
                                                erased: true;
                                            }) | null;
                                        } | null;
                                        snoozed: {
                                            until: string;
                                            byId: string;
                                            byName: (string | {
                                                erased: true;
                                            }) | null;
                                        } | null;
                                        cleared: {
                                            at: string;
                                            trigger: {
                                                position: string;
                                                eventId: string;
                                            };
                                        } | null;
                                        revision: number;
                                    }[];
                                    next: string | null;
                                };
                                blockers: {
                                    blockers: {
                                        blockerId: string;
                                        goalId: string;
                                        goalTitle: string | {
                                            erased: true;
                                        };
                                        keyResultId: string | null;
                                        keyResultTitle: (string | {
                                            erased: true;
                                        }) | null;
                                        accountableId: string;
                                        accountableName: (string | {
                                            erased: true;
                                        }) | null;
                                        text: string | {
                                            erased: true;
                                        };
                                        raisedById: string;
                                        raisedByName: (string | {
                                            erased: true;
                                        }) | null;
                                        occurredAt: string;
                                        recordedAt: string;
                                        backdated: boolean;
                                        ageDays: number;
                                        resolved: {
                                            byId: string | null;
                                            byName: (string | {
                                                erased: true;
                                            }) | null;
                                            at: string;
                                            note: (string | {
                                                erased: true;
                                            }) | null;
                                        } | null;
                                    }[];
                                    next: string | null;
                                };
                            } | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                            cursor: string | null;
                        };
                    };
                };
            };
        };
    };
    "/v1/people": {
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    under?: string;
                    manager?: "me" | string;
                    name?: string;
                    inCircle?: "true" | "false";
                    on?: string;
                    asOf?: string;
                    knownAt?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            people: {
                                personId: string;
                                name: string | {
                                    erased: true;
                                };
                                employmentId: string | null;
                                unitId: string | null;
                                unitName: string | null;
                                level: string | null;
                                location: string | null;
                                lineManagerId: string | null;
                                lineManagerName: (string | {
                                    erased: true;
                                }) | null;
                                matrixManagerId: string | null;
                                matrixManagerName: (string | {
                                    erased: true;
                                }) | null;
                                revision: number;
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/people/{personId}": {
        get: {
            parameters: {
                query?: {
                    on?: string;
                    asOf?: string;
                    knownAt?: string;
                    after?: string;
                };
                path: {
                    personId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            personId: string;
                            name: string | {
                                erased: true;
                            };
                            email: (string | {
                                erased: true;
                            }) | null;
                            on: string;
                            employments: {
                                employmentId: string;
                                from: string;
                                to: string | null;
                                holds: boolean;
                                unitId: string | null;
                                unitName: string | null;
                                level: string | null;
                                location: string | null;
                                lineManagerId: string | null;
                                lineManagerName: (string | {
                                    erased: true;
                                }) | null;
                                matrixManagerId: string | null;
                                matrixManagerName: (string | {
                                    erased: true;
                                }) | null;
                            }[];
                            changes: {
                                what: "name" | "email" | "userName" | "firstDay" | "lastDay" | "line" | "matrix" | "unit" | "level" | "location";
                                value: string | null;
                                valueName: (string | {
                                    erased: true;
                                }) | null;
                                day: string | null;
                                takenBack: boolean;
                                employmentId: string | null;
                                reason: (string | {
                                    erased: true;
                                }) | null;
                                by: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            }[] | null;
                            warnings: {
                                code: string;
                                detail: string;
                            }[];
                            revision: number;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/units": {
        get: {
            parameters: {
                query?: {
                    name?: string;
                    on?: string;
                    asOf?: string;
                    knownAt?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            units: {
                                unitId: string;
                                name: string;
                                kind: string;
                                parentId: string | null;
                                parentName: string | null;
                                parentSince: string | null;
                                parentReason: (string | {
                                    erased: true;
                                }) | null;
                                revision: number;
                            }[];
                            next: string | null;
                            treeRevision: number | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/units/{unitId}/scorecard": {
        get: {
            parameters: {
                query?: {
                    week?: string;
                    below?: "true" | "false";
                    knownAt?: string;
                    after?: string;
                };
                path: {
                    unitId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            unitId: string;
                            name: string;
                            week: string;
                            from: string;
                            to: string;
                            comparedWith: string;
                            kpis: {
                                kpiId: string;
                                name: string;
                                unit: string;
                                ownerId: string;
                                ownerName: (string | {
                                    erased: true;
                                }) | null;
                                indicator: string;
                                period: string | null;
                                value: number | null;
                                valueBefore: number | null;
                                valueChange: number | null;
                                score: number | null;
                                scoreBefore: number | null;
                                scoreChange: number | null;
                                state: string;
                                stateBefore: string | null;
                                overdue: boolean;
                                isNew: boolean;
                            }[];
                            goals: {
                                goalId: string;
                                title: string | {
                                    erased: true;
                                };
                                ownerKind: "person" | "unit";
                                ownerId: string;
                                ownerName: (string | {
                                    erased: true;
                                }) | null;
                                cycleId: string;
                                cycleName: string | null;
                                level: string;
                                status: string;
                                statusBefore: string | null;
                                progress: number | null;
                                progressBefore: number | null;
                                progressChange: number | null;
                                band: string | null;
                                coverage: number;
                                isNew: boolean;
                            }[];
                            complete: boolean;
                            asOf: string | null;
                            knownAt: string | null;
                            seenAt: {
                                [key: string]: {
                                    position: string;
                                    eventId: string;
                                };
                            };
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/html": string;
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/cycles": {
        get: {
            parameters: {
                query?: {
                    kind?: "okr" | "review";
                    open?: "true" | "false";
                    name?: string;
                    asOf?: string;
                    knownAt?: string;
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            cycles: {
                                cycleId: string;
                                name: string;
                                kind: string;
                                scope: string;
                                scopeName: string | null;
                                evaluationPeriod: {
                                    from: string;
                                    to: string;
                                };
                                administrationWindow: {
                                    from: string;
                                    to: string;
                                };
                                timeZone: string;
                                rhythm: "month" | "quarter" | "half" | "year" | "longer";
                                templateId: string | null;
                                templateName: (string | null) | null;
                                openedAt: string;
                                closedAt: string | null;
                                recorded: {
                                    openedAt: string;
                                    closedAt: string | null;
                                };
                                revision: number;
                            }[];
                            next: string | null;
                            asOf: string | null;
                            knownAt: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/cycles/{cycleId}": {
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    knownAt?: string;
                    after?: string;
                };
                path: {
                    cycleId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            cycleId: string;
                            name: string;
                            kind: string;
                            scope: string;
                            scopeName: string | null;
                            evaluationPeriod: {
                                from: string;
                                to: string;
                            };
                            administrationWindow: {
                                from: string;
                                to: string;
                            };
                            timeZone: string;
                            rhythm: "month" | "quarter" | "half" | "year" | "longer";
                            templateId: string | null;
                            templateName: (string | null) | null;
                            openedAt: string;
                            closedAt: string | null;
                            recorded: {
                                openedAt: string;
                                closedAt: string | null;
                            };
                            revision: number;
                            scale: {
                                name: string;
                                version: string;
                                marks: {
                                    value: number;
                                    label: string;
                                }[];
                            } | null;
                            dimensions: {
                                dimension: string;
                                label: string;
                            }[];
                            stages: {
                                stage: "nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement";
                                from: string;
                                to: string;
                                moves: {
                                    from: {
                                        from: string;
                                        to: string;
                                    };
                                    to: {
                                        from: string;
                                        to: string;
                                    };
                                    reason: string | {
                                        erased: true;
                                    };
                                    byId: string;
                                    byName: (string | {
                                        erased: true;
                                    }) | null;
                                    occurredAt: string;
                                    recordedAt: string;
                                }[] | null;
                            }[];
                            questions: ({
                                kind: "dimension";
                                dimension: string;
                                weight: number;
                                required: boolean;
                                guidance: string | null;
                            } | {
                                kind: "text";
                                question: string;
                                wording: string;
                                required: boolean;
                                guidance: string | null;
                            })[];
                            policy: {
                                version: string;
                                separationOfDuties: boolean;
                                scoringVersion: string;
                                detectors: {
                                    [key: string]: string;
                                };
                                thresholds?: {
                                    [key: string]: {
                                        threshold?: number;
                                        minimum?: number;
                                    };
                                };
                                language?: string;
                                keyResultsPerGoal: {
                                    warn?: number;
                                    block?: number;
                                };
                                goalsPerOwner: {
                                    warn?: number;
                                };
                                minimum?: {
                                    assessments: number;
                                    evidence: number;
                                };
                                reviewsPerGiver?: {
                                    warn?: number;
                                };
                                mergedInput?: {
                                    relations: ("peer" | "upward")[];
                                    k: number;
                                };
                                deadlines?: {
                                    share?: number;
                                    acknowledge?: number;
                                    dispute?: number;
                                    resolve?: number;
                                };
                            };
                            eligible: ("everyone" | string[]) | null;
                            exclusions: {
                                employmentId: string;
                                personId: string | null;
                                personName: (string | {
                                    erased: true;
                                }) | null;
                                reason: string;
                            }[] | null;
                            openReviews: string[] | null;
                            asOf: string | null;
                            knownAt: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/cycles/{cycleId}/population": {
        get: {
            parameters: {
                query?: {
                    by?: "unit" | "manager";
                    unit?: string;
                    manager?: "me" | string;
                    state?: "opened" | "withdrawn" | "leftOut";
                    change?: "joined" | "left";
                    notThrough?: "nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path: {
                    cycleId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            launch: {
                                launchId: string;
                                kind: "annual" | "midYear" | "probation" | "project";
                                state: "underWay" | "completed";
                                opened: number;
                                openBefore: number | null;
                                leftOut: number | null;
                                requestedById: string;
                                requestedByName: (string | {
                                    erased: true;
                                }) | null;
                                requested: {
                                    occurredAt: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                };
                                completed: {
                                    occurredAt: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                } | null;
                            } | null;
                            stageMoves: {
                                from: {
                                    from: string;
                                    to: string;
                                };
                                to: {
                                    from: string;
                                    to: string;
                                };
                                reason: string | {
                                    erased: true;
                                };
                                byId: string;
                                byName: (string | {
                                    erased: true;
                                }) | null;
                                occurredAt: string;
                                recordedAt: string;
                                stage: "nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement";
                            }[];
                            eligible: number;
                            excluded: number;
                            opened: number;
                            withdrawn: number;
                            joinedLate: number;
                            left: number;
                            stages: {
                                stage: "nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement";
                                to: string;
                                done: number;
                                overdue: number;
                            }[];
                            groups: {
                                unitId: string | null;
                                unitName: string | null;
                                managerId: string | null;
                                managerName: (string | {
                                    erased: true;
                                }) | null;
                                eligible: number;
                                excluded: number;
                                opened: number;
                                withdrawn: number;
                                joinedLate: number;
                                left: number;
                                stages: {
                                    stage: "nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement";
                                    to: string;
                                    done: number;
                                    overdue: number;
                                }[];
                            }[] | null;
                            people: {
                                personId: string;
                                personName: (string | {
                                    erased: true;
                                }) | null;
                                employmentId: string;
                                state: "opened" | "withdrawn" | "leftOut";
                                reason: ("onLeave" | "recentHire" | "leaving" | "contractor" | "other" | "noRater" | "withdrawn" | "unreadable" | "cycleClosed") | null;
                                unitId: string | null;
                                unitName: string | null;
                                managerId: string | null;
                                managerName: (string | {
                                    erased: true;
                                }) | null;
                                reviewId: string | null;
                                through: ("nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement")[];
                                overdue: ("nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement")[];
                                joinedLate: {
                                    byId: string;
                                    byName: (string | {
                                        erased: true;
                                    }) | null;
                                    occurredAt: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                } | null;
                                left: {
                                    why: "onLeave" | "recentHire" | "leaving" | "contractor" | "other";
                                    reason: string | {
                                        erased: true;
                                    };
                                    byId: string;
                                    byName: (string | {
                                        erased: true;
                                    }) | null;
                                    occurredAt: string;
                                    recordedAt: string;
                                    backdated: boolean;
                                } | null;
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/cycles/{cycleId}/fairness": {
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                path: {
                    cycleId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            cycleId: string;
                            cycleName: string | null;
                            withheld: boolean;
                            screening: {
                                fairnessScreeningId: string;
                                inputsUpTo: {
                                    position: string;
                                    eventId: string;
                                };
                                reviews: number;
                                rated: number;
                                unreadable: number;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                trigger: string;
                                detectors: {
                                    detector: string;
                                    version: string;
                                    flagged: number;
                                    clear: number;
                                    notEnoughData: number;
                                }[];
                            } | null;
                            request: {
                                requestedBy: string;
                                requestedByName: (string | {
                                    erased: true;
                                }) | null;
                                outcome: "waiting" | "screened" | "nothingChanged";
                                fairnessScreeningId: string | null;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                            } | null;
                            released: {
                                fairnessScreeningId: string;
                                inputsUpTo: {
                                    position: string;
                                    eventId: string;
                                };
                                reviews: number;
                                rated: number;
                                unreadable: number;
                                occurredAt: string;
                                recordedAt: string;
                                backdated: boolean;
                                bands: {
                                    top: number[];
                                    bottom: number[];
                                };
                                categories: string[];
                                tables: {
                                    categories: string[];
                                    rows: {
                                        groups: string[][];
                                        n: number;
                                        top: {
                                            count: number;
                                            rate: number;
                                            low: number;
                                            high: number;
                                            ratio: number | null;
                                            p: number | null;
                                            pByRater: number | null;
                                            pAdjusted: number | null;
                                            outcome: ("flagged" | "clear" | "notEnoughData") | null;
                                        } | null;
                                        bottom: {
                                            count: number;
                                            rate: number;
                                            low: number;
                                            high: number;
                                            ratio: number | null;
                                            p: number | null;
                                            pByRater: number | null;
                                            pAdjusted: number | null;
                                            outcome: ("flagged" | "clear" | "notEnoughData") | null;
                                        } | null;
                                        aboveMedian: {
                                            count: number;
                                            rate: number;
                                            low: number;
                                            high: number;
                                            ratio: number | null;
                                            p: number | null;
                                            pByRater: number | null;
                                            pAdjusted: number | null;
                                            outcome: ("flagged" | "clear" | "notEnoughData") | null;
                                        } | null;
                                    }[];
                                }[];
                                findings: {
                                    raterId: string | null;
                                    raterName: (string | {
                                        erased: true;
                                    }) | null;
                                    detector: string;
                                    version: string;
                                    about: string;
                                    outcome: "flagged" | "clear" | "notEnoughData";
                                    sentence: string | null;
                                    numbers: {
                                        [key: string]: number;
                                    };
                                    sampleSize: number | null;
                                    minimum: number;
                                    threshold: number;
                                    source: string;
                                    ours: boolean;
                                }[];
                            } | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/cycles/{cycleId}/fairness/findings": {
        get: {
            parameters: {
                query?: {
                    detector?: string;
                    rater?: string;
                    outcome?: "flagged" | "clear" | "notEnoughData";
                    cursor?: string;
                    limit?: number;
                    after?: string;
                };
                path: {
                    cycleId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            fairnessScreeningId: string | null;
                            withheld: boolean;
                            findings: {
                                raterId: string | null;
                                raterName: (string | {
                                    erased: true;
                                }) | null;
                                detector: string;
                                version: string;
                                about: string;
                                outcome: "flagged" | "clear" | "notEnoughData";
                                sentence: string | null;
                                numbers: {
                                    [key: string]: number;
                                };
                                sampleSize: number | null;
                                minimum: number;
                                threshold: number;
                                source: string;
                                ours: boolean;
                            }[];
                            next: string | null;
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
            };
        };
    };
    "/v1/cycles/{cycleId}/fairness/tables": {
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                path: {
                    cycleId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            cycleId: string;
                            cycleName: string | null;
                            withheld: boolean;
                            rated: number;
                            bands: {
                                top: number[];
                                bottom: number[];
                            };
                            categories: string[];
                            tables: {
                                categories: string[];
                                rows: {
                                    groups: string[][];
                                    n: number;
                                    top: {
                                        count: number;
                                        rate: number;
                                        low: number;
                                        high: number;
                                        ratio: number | null;
                                        p: number | null;
                                        pByRater: number | null;
                                        pAdjusted: number | null;
                                        outcome: ("flagged" | "clear" | "notEnoughData") | null;
                                    } | null;
                                    bottom: {
                                        count: number;
                                        rate: number;
                                        low: number;
                                        high: number;
                                        ratio: number | null;
                                        p: number | null;
                                        pByRater: number | null;
                                        pAdjusted: number | null;
                                        outcome: ("flagged" | "clear" | "notEnoughData") | null;
                                    } | null;
                                    aboveMedian: {
                                        count: number;
                                        rate: number;
                                        low: number;
                                        high: number;
                                        ratio: number | null;
                                        p: number | null;
                                        pByRater: number | null;
                                        pAdjusted: number | null;
                                        outcome: ("flagged" | "clear" | "notEnoughData") | null;
                                    } | null;
                                }[];
                            }[];
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/cycles/{cycleId}/fairness/summary": {
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                path: {
                    cycleId: string;
                };
            };
            responses: {
                200: {
                    content: {
                        "application/json": {
                            cycleId: string;
                            cycleName: string | null;
                            withheld: boolean;
                            rows: {
                                table: string;
                                group: string;
                                ratees: number;
                                scoringRate: number | null;
                                impactRatio: number | null;
                                note: string | null;
                                method: string;
                                methodVersion: string;
                            }[];
                            position: string;
                            parked: {
                                stream: string | null;
                                revision: number | null;
                            }[];
                        };
                        "text/csv": string;
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
