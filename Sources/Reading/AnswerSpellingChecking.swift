internal import Model

/// Reports what an author gives a word for that is no step of the scale.
func checkSpellings(_ spellings: [AnswerSpelling], on scale: Scale, log: inout ReadingLog) {
    for spelling in spellings {
        guard let step = spelling.step, !(scale.min...scale.max).contains(step) else { continue }
        log.report(
            .badNumber(
                "\(step)", of: spelling.word,
                rule: "a step of the scale runs from \(scale.min) to \(scale.max), or is “geen” for no answer",
                at: spelling.place))
    }
}
