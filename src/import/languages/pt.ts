import type { Language } from './language.ts';

export const pt: Language = {
  code: 'pt',
  stopWords: `
    o a os as de que e em um uma por com para do da dos das no na
    nos nas não se ao mais é são foi como mas pelo pela
  `,
  months: 'fev=2 abr=4 mai=5 ago=8 set=9 out=10 dez=12',
  by: `
    por / texto / texto de / autor / autora / autores / escrito por / publicado por / reportagem de /
    uma reportagem de / da redação / entrevista de
  `,
  and: 'e / &',
  nameEnds: 'para / em / no / na / do / da',
  jobs: `
    correspondentes / jornalistas / repórteres / enviados / correspondente / jornalista / repórter / editor / editora / colunista / enviado / enviada / redação /
    diretor / diretora / redator / redatora / colaborador / colaboradora / analista / chefe
  `,
  photo: `
    foto / fotos / fotografia / imagem / imagens / crédito / créditos / crédito da foto / fonte /
    foto de arquivo / imagem de arquivo / ilustração / fotógrafo / reprodução / divulgação / vídeo /
    arte / infografia
  `,
  photoBy: 'de / por / via / cortesia de / cedida por',
  handout: `
    divulgação / arquivo / reprodução / arquivo pessoal / foto de arquivo / cedida / cortesia / dr /
    redes sociais
  `,
  caption: 'legenda / foto de arquivo / imagem de arquivo / na foto',
  roles: `
    com informações / com reportagem / com a colaboração / reportagem / reportagem adicional / edição /
    editado / texto / tradução / traduzido / pesquisa / produção / colaboração / colaborou / colaboraram /
    supervisão / sob supervisão / infografia / redação
  `,
  roleBy: 'por / de / da / do',
  contributed: `
    colaborou para esta reportagem / colaboraram para esta reportagem / contribuiu para este artigo /
    contribuíram para este artigo / contribuiu para esta reportagem / contribuíram para esta reportagem /
    colaborou neste artigo / colaboraram neste artigo
  `,
  published: `
    publicado / publicado em / publicada em / publicado a / data / data de publicação / criado em / em /
    postado em
  `,
  updated: `
    atualizado / atualizado em / atualizada em / atualizado há / última atualização /
    última atualização em / modificado em / actualizado / actualizado em / atualizado às
  `,
  dateWords: 'às / as / de / em / do / da / h / hs / horas / horário / brasília',
  source: `
    fonte / url / link / original / artigo original / leia o original em / disponível em / endereço /
    site / ligação / origem
  `,
  labels: {
    title: 'título / manchete / assunto',
    standfirst: 'subtítulo / linha fina / resumo / descrição / lide / antetítulo',
    section: 'seção / secção / editoria / categoria',
    publisher: 'jornal / veículo / publicação / editora',
    by: 'autor / autora / autores',
    published: 'data / publicado / data de publicação',
    lang: 'idioma / língua',
  },
  sections: `
    mundo / internacional / política / economia / sociedade / cultura / esporte / esportes / desporto /
    ciência / tecnologia / saúde / opinião / brasil / portugal / cotidiano / poder / mercado / negócios /
    educação / meio ambiente / clima / futebol / justiça / polícia / segurança / europa / áfrica /
    américa latina / ilustrada / entretenimento / famosos / viagem / turismo / carros / editorial /
    análise / coluna / entrevista / local / rio de janeiro / são paulo / eleições / últimas notícias /
    finanças / livros / música / cinema / ambiente / país
  `,
  furniture: `
    compartilhar / compartilhe / partilhar / partilhe / compartilhar no facebook /
    compartilhar no twitter / compartilhar no whatsapp / compartilhe esta notícia / copiar link / copiar /
    link copiado / imprimir / salvar / guardar / salvar artigo / presentear / comentar / comentários /
    ver comentários / deixe seu comentário / publicidade / anúncio / continua após a publicidade /
    continua depois da publicidade / menu / buscar / pesquisar / busca / início / entrar / login /
    iniciar sessão / cadastre-se / assine / assine já / assinar / assinante / newsletter / newsletters /
    ir para o conteúdo / ir para o conteúdo principal / pular para o conteúdo / ouvir / ouvir artigo /
    ouça / ouça este conteúdo / ouvir notícia / política de privacidade / privacidade / termos de uso /
    termos e condições / fale conosco / contato / contacto / continuar lendo / continuar a ler /
    continue lendo / leia mais / ler mais / ver mais / mostrar mais / fechar / voltar / voltar ao topo /
    topo / tags / tópicos / assuntos / siga-nos / exclusivo para assinantes /
    conteúdo exclusivo para assinantes / ampliar / reportar erro / inscreva-se… / assine a… /
    assine nossa… / assine o… / siga o… / siga a… / siga-nos no… / receba as… / receba nossa… / baixe o… /
    baixe nosso… / participe do… / clique aqui… / entre no canal… / já é assinante… / subscreva a…
  `,
  related: `
    mais lidas / mais lidos / as mais lidas / mais vistas / notícias relacionadas / relacionadas /
    relacionados / artigos relacionados / leia também / veja também / você pode gostar /
    você também pode gostar / recomendado / recomendados para você / últimas notícias / mais notícias /
    mais em… / saiba mais / destaques / conteúdo relacionado / a não perder / temas relacionados
  `,
  readMore: `
    leia também / leia mais / ler também / ler mais / veja também / veja mais / saiba mais /
    confira também / vídeo / veja / ouça / relacionado / mais / leia a seguir
  `,
  corrections: `
    correção / errata / erramos / retificação / uma versão anterior deste / uma versão anterior desta /
    em versão anterior / diferentemente do publicado
  `,
  notes: `
    nota do editor / nota da redação / nota de redação / nota da direção / este artigo foi publicado /
    este texto foi publicado / esta reportagem foi publicada / este artigo foi originalmente publicado /
    esta reportagem foi atualizada / texto atualizado / este conteúdo foi publicado /
    artigo publicado originalmente
  `,
  copyright: 'copyright / © / todos os direitos reservados / é proibida a reprodução',
};
