// Written by `pnpm run console:types` from the OpenAPI document of a service.
export interface paths {
    "/v1/people": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/employments": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        effectiveFrom: string;
                        effectiveTo?: string;
                        externalId?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/name": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        name: string;
                        givenName?: string;
                        familyName?: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/email": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        email: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/employments/{employmentId}/beginning": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    personId: string;
                    employmentId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        effectiveFrom: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/employments/{employmentId}/end": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    personId: string;
                    employmentId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        effectiveTo: string;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/managers": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        managerId: string;
                        relation?: "line" | "matrix";
                        employmentId?: string;
                        effectiveFrom: string;
                        occurredAt?: string;
                        reason?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/units": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        unitId: string;
                        employmentId?: string;
                        effectiveFrom: string;
                        occurredAt?: string;
                        reason?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/levels": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        level: string;
                        employmentId?: string;
                        effectiveFrom: string;
                        occurredAt?: string;
                        reason?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/locations": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        location: string;
                        employmentId?: string;
                        effectiveFrom: string;
                        occurredAt?: string;
                        reason?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/moves/take-back": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        kind: "line" | "matrix" | "unit" | "level" | "location";
                        employmentId?: string;
                        effectiveFrom: string;
                        occurredAt?: string;
                        reason: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/past-ratings": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        period: {
                            from: string;
                            to: string;
                        };
                        source: string;
                        scale: string;
                        mark: string;
                        rater?: string;
                        comment?: string;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/groups": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        category: string;
                        value: string;
                        validFrom: string;
                        selfDeclared: boolean;
                        source: string;
                        consent: boolean;
                        basis?: string;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/people/{personId}/groups/withdrawals": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        category: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/units/{unitId}/name": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    unitId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/units/{unitId}/moves": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    unitId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        parentId: string | null;
                        effectiveFrom: string;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/units/{unitId}/moves/take-back": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    unitId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        effectiveFrom: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/cycles/copies": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        copyOf: string;
                        name: string;
                        evaluationPeriod?: {
                            from: string;
                            to: string;
                        };
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/cycle-templates/{templateId}/cycles": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        name: string;
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
                        eligible?: "everyone" | string[];
                        exclusions?: {
                            employmentId: string;
                            reason: "onLeave" | "recentHire" | "leaving" | "contractor" | "other";
                        }[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/cycles/{cycleId}/close": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        openReviews?: "leave" | "withdraw";
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/cycle-templates": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        kind?: "okr" | "review";
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
                        administrationWindow?: {
                            from: number;
                            to: number;
                        };
                        stages?: {
                            stage: "nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement";
                            from: number;
                            to: number;
                        }[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/cycle-templates/{templateId}/revisions": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        name: string;
                        kind?: "okr" | "review";
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
                        administrationWindow?: {
                            from: number;
                            to: number;
                        };
                        stages?: {
                            stage: "nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement";
                            from: number;
                            to: number;
                        }[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/cycle-templates/{templateId}/retire": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/cycles/{cycleId}/stages": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        stage: "nomination" | "selfAndPeer" | "manager" | "calibration" | "sharing" | "acknowledgement";
                        days: {
                            from: string;
                            to: string;
                        };
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/cycles/{cycleId}/handovers": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        fromId: string;
                        accountableRaterId: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: number;
                            unchanged: number;
                            refused: number;
                            position: string | null;
                            reviews: {
                                reviewId: string;
                                outcome: "written" | "unchanged" | "refused";
                                code?: string;
                                detail?: string;
                                fields?: {
                                    path: string;
                                    message: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/cycles/{cycleId}/fairness-screenings": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/scorecards/{scorecardId}/perspectives": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        weight?: number;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/scorecards/{scorecardId}/perspectives/revise": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/scorecards/{scorecardId}/perspectives/retire": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        effectiveFrom?: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/scorecards/{scorecardId}/objectives/{objectiveId}/revise": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        name?: string;
                        dueOn?: string;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/scorecards/{scorecardId}/objectives/{objectiveId}/retire": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        effectiveFrom?: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/scorecards/{scorecardId}/objectives/{objectiveId}/kpis/{kpiId}/detach": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    scorecardId: string;
                    objectiveId: string;
                    kpiId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        effectiveFrom?: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/scorecards/{scorecardId}/order": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        perspectiveIds?: string[];
                        objectiveIds?: string[];
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/scorecard-templates/{templateId}/revisions": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/scorecard-templates/{templateId}/retire": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/kpis/{kpiId}/revisions": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    kpiId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        unit?: string;
                        measures?: string;
                        method?: string;
                        source?: string;
                        indicator?: "leading" | "lagging";
                        financial?: boolean;
                        baseline?: {
                            value: number;
                            asOf: string;
                        } | null;
                        benchmark?: {
                            value: number;
                            source: string;
                        } | null;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/kpis/{kpiId}/owner": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    kpiId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        ownerId: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/kpis/{kpiId}/retire": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    kpiId: string;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/kpis/{kpiId}/feeders": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    kpiId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        feederId: string;
                        feederName: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/kpis/{kpiId}/feeders/{feederId}/dismiss": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    kpiId: string;
                    feederId: string;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/kpis/{kpiId}/measurements": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    kpiId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        period: string;
                        reading: {
                            value: number;
                        } | {
                            numerator: number;
                            denominator: number;
                        };
                        source: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/kpis/{kpiId}/measurements/{measurementId}/corrections": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    kpiId: string;
                    measurementId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        reading: {
                            value: number;
                        } | {
                            numerator: number;
                            denominator: number;
                        };
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/kpis/{kpiId}/targets": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    kpiId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        anchors: {
                            red: number;
                            goal: number;
                        } | {
                            redLow: number;
                            goalLow: number;
                            goalHigh: number;
                            redHigh: number;
                        };
                        effectiveFrom: string;
                        effectiveTo?: string;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/kpis/{kpiId}/targets/withdraw": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    kpiId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        effectiveFrom: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/kpis/{kpiId}/formula": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    kpiId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        formula: {
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
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/initiatives": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        ownerId: string;
                        period: {
                            from: string;
                            to: string;
                        };
                        budget?: {
                            amount: number;
                            currency: string;
                        } | null;
                        serves: {
                            kind: "objective";
                            scorecardId: string;
                            objectiveId: string;
                        } | {
                            kind: "kpi";
                            kpiId: string;
                        } | {
                            kind: "goal";
                            goalId: string;
                        };
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/initiatives/{initiativeId}/revise": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    initiativeId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        ownerId?: string;
                        period?: {
                            from: string;
                            to: string;
                        };
                        budget?: {
                            amount: number;
                            currency: string;
                        } | null;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/initiatives/{initiativeId}/status": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    initiativeId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        status: "planned" | "active" | "onHold" | "done" | "cancelled";
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/initiatives/{initiativeId}/spending": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    initiativeId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        spent: number;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/initiatives/{initiativeId}/tasks": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    initiativeId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        assigneeId: string;
                        dueOn: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/business-reviews": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        of: {
                            kind: "scorecard" | "cycle";
                            id: string;
                        };
                        topic?: "progress" | "framework";
                        rhythm: "weekly" | "monthly" | "quarterly" | "halfYearly" | "yearly" | "adHoc";
                        firstDay: string;
                        leaderId: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/business-reviews/{businessReviewId}/schedule": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    businessReviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        rhythm: "weekly" | "monthly" | "quarterly" | "halfYearly" | "yearly" | "adHoc";
                        firstDay: string;
                        leaderId: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/business-reviews/{businessReviewId}/meetings": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    businessReviewId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        day: string;
                        participantIds: string[];
                        notes?: string;
                        decisions?: {
                            text: string;
                        }[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/business-reviews/{businessReviewId}/end": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    businessReviewId: string;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/pilots": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        scorecardId: string;
                        perspectiveId?: string;
                        unitId: string;
                        from: string;
                        until: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/pilots/{pilotId}/end": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    pilotId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        outcome: "ended" | "adopted";
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goals/{goalId}/key-results/{keyResultId}/restatements": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goals/{goalId}/check-ins/together": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        checkIns: {
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
                        }[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goals/{goalId}/key-results/{keyResultId}/feeders": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        feederId: string;
                        feederName: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goals/{goalId}/key-results/{keyResultId}/feeders/{feederId}/dismiss": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    goalId: string;
                    keyResultId: string;
                    feederId: string;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goals/{goalId}/owner": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goals/{goalId}/classification": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        tags?: string[];
                        folder?: string | null;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goals/{goalId}/fields": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        fields: {
                            fieldId: string;
                            value: (string | number) | null;
                        }[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goals/many": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        items: ({
                            command: "SetGoal";
                            body?: {
                                [key: string]: unknown;
                            };
                        } | {
                            command: "ReviseGoal";
                            goalId: string;
                            body?: {
                                [key: string]: unknown;
                            };
                        } | {
                            command: "CloseGoal";
                            goalId: string;
                            body?: {
                                [key: string]: unknown;
                            };
                        } | {
                            command: "CarryOverGoal";
                            goalId: string;
                            body?: {
                                [key: string]: unknown;
                            };
                        })[];
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: number;
                            unchanged: number;
                            refused: number;
                            position: string | null;
                            items: {
                                outcome: "written" | "unchanged" | "refused";
                                id: string | null;
                                code?: string;
                                detail?: string;
                                fields?: {
                                    path: string;
                                    message: string;
                                }[];
                                item: number;
                                revision: number | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/goal-fields": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        kind: "text" | "number" | "day" | "choice";
                        choices?: string[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goal-fields/{fieldId}/revisions": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    fieldId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        choices?: string[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goal-fields/{fieldId}/retire": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    fieldId: string;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goal-templates/{templateId}/revisions": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goal-templates/{templateId}/retire": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                        goalIds: string[];
                        notes?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goals/{goalId}/alignment": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        parentId: string;
                        kind?: "contribute" | "support";
                        weight?: number;
                        reason?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goals/alignments": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        edges: {
                            goalId: string;
                            parentId: string;
                            kind?: "contribute" | "support";
                            weight?: number;
                            reason?: string;
                        }[];
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/goals/{goalId}/unalign": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        reason?: string;
                        occurredAt?: string;
                    } | null;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                        attribution?: "named" | "confidential";
                        goalId?: string | null;
                        requestId?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/reviews": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        employmentId: string;
                        subjectId: string;
                        cycleId: string;
                        kind: "annual" | "midYear" | "probation" | "project";
                        accountableRaterId?: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/reviews/{reviewId}/withdraw": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/reviews/{reviewId}/participants": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        relation: "self" | "peer" | "manager" | "upward";
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/reviews/{reviewId}/participants/{assignmentId}/release": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/reviews/{reviewId}/rater": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        accountableRaterId: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/reviews/{reviewId}/consequences": {
        parameters: {
            query?: never;
            path?: never;
        };
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
                        outcome: "kept" | "reopened";
                        changesUntil: string;
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/development-needs": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string;
                        what: string;
                        why: string;
                        dimension?: string | null;
                        fromReviewId?: string | null;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/development-needs/{developmentNeedId}/actions": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    developmentNeedId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        action: string;
                        dueOn: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/development-needs/{developmentNeedId}/actions/{growthActionId}/done": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    developmentNeedId: string;
                    growthActionId: string;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/development-needs/{developmentNeedId}/actions/{growthActionId}/drop": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    developmentNeedId: string;
                    growthActionId: string;
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/development-needs/{developmentNeedId}/close": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: never;
                path: {
                    developmentNeedId: string;
                };
            };
            requestBody: {
                content: {
                    "application/json": {
                        outcome: "met" | "dropped";
                        reason: string;
                        occurredAt?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
        parameters: {
            query?: never;
            path?: never;
        };
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
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            position: string;
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
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
    "/v1/kpis/measurements": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: {
                    mode?: "bestEffort" | "allOrNothing" | "dryRun";
                };
                path?: never;
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recorded: number;
                            corrected: number;
                            unchanged: number;
                            refused: number;
                            position: string;
                            lines: {
                                line: number;
                                outcome: "recorded" | "corrected" | "unchanged" | "refused";
                                kpiId: string | null;
                                period: string | null;
                                measurementId: string | null;
                                code?: string;
                                detail?: string;
                                fields?: {
                                    path: string;
                                    message: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/people/imports": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: {
                    mode?: "bestEffort" | "dryRun";
                };
                path?: never;
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: number;
                            unchanged: number;
                            refused: number;
                            position: string | null;
                            results: {
                                line: number;
                                key: string | null;
                                command: string | null;
                                outcome: "written" | "unchanged" | "refused";
                                id: string | null;
                                code?: string;
                                detail?: string;
                                fields?: {
                                    path: string;
                                    message: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/people/past-ratings/imports": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: {
                    mode?: "bestEffort" | "dryRun";
                };
                path?: never;
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: number;
                            unchanged: number;
                            refused: number;
                            position: string | null;
                            results: {
                                line: number;
                                key: string | null;
                                command: string | null;
                                outcome: "written" | "unchanged" | "refused";
                                id: string | null;
                                code?: string;
                                detail?: string;
                                fields?: {
                                    path: string;
                                    message: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/people/groups/imports": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: {
                    mode?: "bestEffort" | "dryRun";
                };
                path?: never;
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: number;
                            unchanged: number;
                            refused: number;
                            position: string | null;
                            results: {
                                line: number;
                                key: string | null;
                                command: string | null;
                                outcome: "written" | "unchanged" | "refused";
                                id: string | null;
                                code?: string;
                                detail?: string;
                                fields?: {
                                    path: string;
                                    message: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/goals/imports": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: {
                    mode?: "bestEffort" | "dryRun";
                };
                path?: never;
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: number;
                            unchanged: number;
                            refused: number;
                            position: string | null;
                            results: {
                                line: number;
                                key: string | null;
                                command: string | null;
                                outcome: "written" | "unchanged" | "refused";
                                id: string | null;
                                code?: string;
                                detail?: string;
                                fields?: {
                                    path: string;
                                    message: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/kpis/imports": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: {
                    mode?: "bestEffort" | "dryRun";
                };
                path?: never;
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: number;
                            unchanged: number;
                            refused: number;
                            position: string | null;
                            results: {
                                line: number;
                                key: string | null;
                                command: string | null;
                                outcome: "written" | "unchanged" | "refused";
                                id: string | null;
                                code?: string;
                                detail?: string;
                                fields?: {
                                    path: string;
                                    message: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/v1/scorecards/imports": {
        parameters: {
            query?: never;
            path?: never;
        };
        post: {
            parameters: {
                query?: {
                    mode?: "bestEffort" | "dryRun";
                };
                path?: never;
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: number;
                            unchanged: number;
                            refused: number;
                            position: string | null;
                            results: {
                                line: number;
                                key: string | null;
                                command: string | null;
                                outcome: "written" | "unchanged" | "refused";
                                id: string | null;
                                code?: string;
                                detail?: string;
                                fields?: {
                                    path: string;
                                    message: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    "/scim/v2/ServiceProviderConfig": {
        parameters: {
            query?: never;
            path?: never;
        };
        get: {
            parameters: {
                query?: never;
                path?: never;
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    "/scim/v2/ResourceTypes": {
        parameters: {
            query?: never;
            path?: never;
        };
        get: {
            parameters: {
                query?: never;
                path?: never;
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    "/scim/v2/Schemas": {
        parameters: {
            query?: never;
            path?: never;
        };
        get: {
            parameters: {
                query?: never;
                path?: never;
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    "/scim/v2/Users": {
        parameters: {
            query?: never;
            path?: never;
        };
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    startIndex?: string;
                    count?: string;
                    attributes?: string;
                    excludedAttributes?: string;
                    sortBy?: string;
                    sortOrder?: string;
                };
                path?: never;
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            schemas: string[];
                            totalResults: number;
                            startIndex: number;
                            itemsPerPage: number;
                            Resources: {
                                schemas: string[];
                                id: string;
                                userName?: string;
                                displayName?: string;
                                name: {
                                    formatted?: string;
                                    givenName?: string;
                                    familyName?: string;
                                };
                                emails?: {
                                    value: string;
                                    type: string;
                                    primary: boolean;
                                }[];
                                active: boolean;
                                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"?: {
                                    manager: {
                                        value: string;
                                    };
                                };
                                meta: {
                                    resourceType: string;
                                    location: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        post: {
            parameters: {
                query?: never;
                path?: never;
            };
            requestBody: {
                content: {
                    "application/scim+json": {
                        [key: string]: unknown;
                    };
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            schemas: string[];
                            id: string;
                            userName?: string;
                            displayName?: string;
                            name: {
                                formatted?: string;
                                givenName?: string;
                                familyName?: string;
                            };
                            emails?: {
                                value: string;
                                type: string;
                                primary: boolean;
                            }[];
                            active: boolean;
                            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"?: {
                                manager: {
                                    value: string;
                                };
                            };
                            meta: {
                                resourceType: string;
                                location: string;
                            };
                        };
                    };
                };
            };
        };
    };
    "/scim/v2/Users/{personId}": {
        parameters: {
            query?: never;
            path?: never;
        };
        get: {
            parameters: {
                query?: {
                    attributes?: string;
                    excludedAttributes?: string;
                };
                path: {
                    personId: string;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            schemas: string[];
                            id: string;
                            userName?: string;
                            displayName?: string;
                            name: {
                                formatted?: string;
                                givenName?: string;
                                familyName?: string;
                            };
                            emails?: {
                                value: string;
                                type: string;
                                primary: boolean;
                            }[];
                            active: boolean;
                            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"?: {
                                manager: {
                                    value: string;
                                };
                            };
                            meta: {
                                resourceType: string;
                                location: string;
                            };
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                path: {
                    personId: string;
                };
            };
            requestBody: {
                content: {
                    "application/scim+json": {
                        [key: string]: unknown;
                    };
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            schemas: string[];
                            id: string;
                            userName?: string;
                            displayName?: string;
                            name: {
                                formatted?: string;
                                givenName?: string;
                                familyName?: string;
                            };
                            emails?: {
                                value: string;
                                type: string;
                                primary: boolean;
                            }[];
                            active: boolean;
                            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"?: {
                                manager: {
                                    value: string;
                                };
                            };
                            meta: {
                                resourceType: string;
                                location: string;
                            };
                        };
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                path: {
                    personId: string;
                };
            };
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        patch: {
            parameters: {
                query?: never;
                path: {
                    personId: string;
                };
            };
            requestBody: {
                content: {
                    "application/scim+json": {
                        Operations: ({
                            op: string;
                            path?: string;
                            value?: unknown;
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/json": {
                        Operations: ({
                            op: string;
                            path?: string;
                            value?: unknown;
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            schemas: string[];
                            id: string;
                            userName?: string;
                            displayName?: string;
                            name: {
                                formatted?: string;
                                givenName?: string;
                                familyName?: string;
                            };
                            emails?: {
                                value: string;
                                type: string;
                                primary: boolean;
                            }[];
                            active: boolean;
                            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"?: {
                                manager: {
                                    value: string;
                                };
                            };
                            meta: {
                                resourceType: string;
                                location: string;
                            };
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
