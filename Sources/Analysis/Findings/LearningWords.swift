internal import Model

/// Whether the words of an aim tell of learning, in Dutch or English: learning from what happened, looking back, evaluating.
///
/// Getting to know each other is no learning, although Dutch has one verb for both: *elkaar leren kennen*.
func tellsOfLearning(_ aim: String) -> Bool {
    let words = foldedForMatching(aim, separator: " ").split(separator: " ").map(String.init)
    let begins = { (word: String, stems: [String]) in stems.contains { word.hasPrefix($0) } }
    return words.indices.contains { index in
        let word = words[index]
        if begins(word, lookingBackStems) { return true }
        if begins(word, learningStems) || learningWords.contains(word) {
            return !words[(index + 1)...].prefix(reachOfVerb).contains { acquaintance.contains($0) }
        }
        // Dutch splits the verb (we kijken samen terug), English has it in two words (look back).
        return begins(word, lookStems) && words[(index + 1)...].prefix(reachOfVerb).contains { back.contains($0) }
    }
}

/// How many words further the second part of a split verb is looked for.
private let reachOfVerb = 4

/// Beginnings of words that tell of learning.
private let learningStems = [
    "leren", "lerend", "geleerd", "leermoment", "leerpunt", "leerkring", "leervra", "leertafel", "leersessie", "leergesprek",
    "leerbijeenkomst", "leeropbrengst", "lessen", "lering", "learn", "lesson",
]

/// Words that tell of learning as they are; as a beginning they would meet school attendance (leerplicht) and teachers (leraar).
private let learningWords: Set<String> = ["leer", "leert", "les"]

/// Beginnings of words that tell of looking back.
private let lookingBackStems = [
    "terugblik", "terugkijk", "teruggekeken", "teruggeblikt", "evalu", "geevalueerd", "reflect", "gereflecteerd", "retrospect",
    "intervisi", "nabespre", "nabeschouw", "debrief",
]

private let lookStems = ["kijk", "blik", "look"]
private let back: Set<String> = ["terug", "back"]
private let acquaintance: Set<String> = ["kennen", "know"]
