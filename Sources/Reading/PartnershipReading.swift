internal import Diagnostics
internal import Model

/// Reads a partnership's profile, `index.md`; its rules, recommendations and rounds come from files of their own.
func readPartnership(_ file: TextFile, name: String, log: inout ReadingLog) -> Partnership? {
    guard let header = PageHeader(file, name: name, subject: "this partnership", log: &log) else { return nil }
    var fields = header.fields
    let partnership = Partnership(
        slug: header.slug, title: header.title, short: fields.text("short", log: &log), summary: fields.text("summary", log: &log),
        started: fields.date("started", log: &log), form: fields.choice("form", log: &log),
        areas: fields.references("areas", to: .area, log: &log), chair: fields.text("chair", log: &log),
        minimumGroup: readMinimumGroup(&fields, log: &log), minimumGroupReason: fields.text("minimum-group-reason", log: &log),
        goal: readGoal(&fields, log: &log), members: readMembers(&fields, log: &log),
        meetings: readMeetings(&fields, log: &log), phases: readPhases(&fields, log: &log), tasks: readTasks(&fields, log: &log),
        agreements: readAgreements(&fields, log: &log),
        expectations: readExpectations(&fields, log: &log), sharing: readSharingFrame(&fields, log: &log),
        hasNoSharingFrame: fields.isNone("sharing"), switchedOff: readFindingSwitches(&fields, log: &log),
        findingsEdition: fields.edition("findings-edition", log: &log),
        sources: fields.texts("sources", log: &log), text: header.text,
        edition: header.edition, isDraft: header.isDraft, place: header.place)
    fields.finish(log: &log)
    return partnership
}

/// The smallest group that a partnership shows: 5 or more, or 3 or 4 with a recorded reason.
private func readMinimumGroup(_ fields: inout FieldReader, log: inout ReadingLog) -> Int? {
    let place = fields.place(of: "minimum-group")
    let reason = fields.text("minimum-group-reason", log: &log)
    guard let size = fields.wholeNumber("minimum-group", log: &log) else { return nil }
    if size < 3 {
        log.report(.minimumGroup(size, rule: "three is the least, since in a smaller group everyone knows who said what", at: place))
        return nil
    } else if size > largestMinimumGroup {
        log.report(.minimumGroup(size, rule: "no more than \(largestMinimumGroup) can be asked for", at: place))
        return largestMinimumGroup
    } else if size < 5, reason == nil {
        log.report(.minimumGroup(size, rule: "below five it needs a recorded reason: add minimum-group-reason: …", at: place))
    }
    return size
}

private func readGoal(_ fields: inout FieldReader, log: inout ReadingLog) -> Goal? {
    if fields.isNone("goal") {
        _ = fields.node("goal")
        return nil
    }
    guard var record = fields.record("goal", of: "the goal", log: &log) else { return nil }
    let goal = Goal(
        text: record.requiredText("text", log: &log), wordings: readWordings(&record, log: &log),
        specific: record.text("specific", log: &log),
        measurable: record.text("measurable", log: &log), achievable: record.text("achievable", log: &log),
        relevant: record.text("relevant", log: &log), timeBound: record.text("time-bound", log: &log),
        evaluated: record.pastDate("evaluated", log: &log), nextEvaluation: record.date("next-evaluation", log: &log), place: record.place)
    return record.finish(log: &log) ? goal : nil
}

private func readWordings(_ goal: inout FieldReader, log: inout ReadingLog) -> [GoalWording] {
    goal.records("wordings", of: "this wording of the goal", log: &log).compactMap { record in
        var record = record
        let wording = GoalWording(
            organisation: record.reference("organisation", to: .organisation, log: &log), text: record.requiredText("text", log: &log),
            place: record.place)
        return record.finish(log: &log) ? wording : nil
    }
}

private func readMembers(_ fields: inout FieldReader, log: inout ReadingLog) -> [Member] {
    fields.records("members", of: "this member", log: &log).compactMap { record in
        var record = record
        record.require("organisation")
        let organisation = record.reference("organisation", to: .organisation, log: &log)
        let member = Member(
            organisation: organisation ?? Slug(""), function: record.requiredText("function", log: &log),
            domain: record.text("domain", log: &log), since: record.date("since", log: &log), left: record.date("left", log: &log),
            role: record.choice("role", log: &log) ?? .member, motive: record.text("motive", log: &log),
            trained: record.occasion("trained", log: &log), absences: readAbsences(&record, log: &log), place: record.place)
        return record.finish(log: &log) && organisation != nil ? member : nil
    }
}

private func readAbsences(_ member: inout FieldReader, log: inout ReadingLog) -> [Absence] {
    member.records("away", of: "this absence", log: &log).compactMap { record in
        var record = record
        record.require("from")
        let from = record.date("from", log: &log)
        let until = record.date("until", log: &log)
        let standIn = record.text("stand-in", log: &log)
        record.finish(log: &log)
        return from.map { Absence(from: $0, until: until, standIn: standIn) }
    }
}

private func readPhases(_ fields: inout FieldReader, log: inout ReadingLog) -> [Phase] {
    fields.records("phases", of: "this phase", log: &log).compactMap { record in
        var record = record
        let phase = Phase(
            title: record.requiredText("phase", log: &log), from: record.date("from", log: &log), until: record.date("until", log: &log),
            about: record.text("about", log: &log), place: record.place)
        return record.finish(log: &log) ? phase : nil
    }
}

private func readTasks(_ fields: inout FieldReader, log: inout ReadingLog) -> [PartnershipTask] {
    fields.records("tasks", of: "this task", log: &log).compactMap { record in
        var record = record
        let task = PartnershipTask(
            task: record.requiredText("task", log: &log),
            accountable: record.recordedReferences("accountable", to: .organisation, log: &log) ?? [],
            contributes: record.references("contributes", to: .organisation, log: &log), place: record.place)
        return record.finish(log: &log) ? task : nil
    }
}

private func readAgreements(_ fields: inout FieldReader, log: inout ReadingLog) -> [Agreement] {
    fields.records("agreements", of: "this agreement", log: &log).compactMap { record in
        var record = record
        let agreement = Agreement(
            what: record.requiredText("what", log: &log), who: record.reference("who", to: .organisation, log: &log),
            due: record.date("due", log: &log), reported: record.pastDate("reported", log: &log),
            review: record.date("review", log: &log), place: record.place)
        return record.finish(log: &log) ? agreement : nil
    }
}
